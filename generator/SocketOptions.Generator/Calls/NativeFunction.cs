using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents a method that is declared with DllImport or LibraryImport.</summary>
/// <param name="EntryPoint">The native name.</param>
/// <param name="Library">The library.</param>
/// <param name="SetsLastError">Indicates whether .NET stores the errno of a call.</param>
internal sealed record NativeFunction(string EntryPoint, string Library, bool SetsLastError)
{
    public bool IsWindows =>
        Library.StartsWith("ws2_32", StringComparison.OrdinalIgnoreCase)
        || Library.StartsWith("wsock32", StringComparison.OrdinalIgnoreCase)
        || Library.StartsWith("kernel32", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the systems that have the library.</summary>
    public Guard Guard => IsWindows ? Calls.Guard.On(Calls.Guard.Named("windows")!.Value, isTrue: true)
        : Library.Contains(".so.6") ? Calls.Guard.On(Calls.Guard.Named("linux")!.Value, isTrue: true)
        : Library.Contains("libSystem") ? Calls.Guard.On(Calls.Guard.Named("darwin")!.Value, isTrue: true)
        : Calls.Guard.On(Calls.Guard.Named("windows")!.Value, isTrue: false);

    public static NativeFunction? Of(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LibraryImportAttribute"
                && attribute.ConstructorArguments is [{ Value: string library }])
            {
                string entryPoint = method.Name;
                bool setsLastError = false;
                foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
                {
                    entryPoint = argument is { Key: "EntryPoint", Value.Value: string name } ? name : entryPoint;
                    setsLastError |= argument is { Key: "SetLastError", Value.Value: true };
                }

                return new NativeFunction(entryPoint, library, setsLastError);
            }
        }

        return method.GetDllImportData() is { ModuleName: { } module } data
            ? new NativeFunction(data.EntryPointName ?? method.Name, module, data.SetLastError)
            : null;
    }
}
