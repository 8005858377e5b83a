using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents a method that is declared with DllImport or LibraryImport.</summary>
/// <param name="EntryPoint">The native name.</param>
/// <param name="Library">The library.</param>
/// <param name="SetsLastError">Indicates whether .NET stores the errno of a call.</param>
internal sealed record NativeFunction(string EntryPoint, string Library, bool SetsLastError)
{
    private static readonly string[] s_windows =
        ["ws2_32", "wsock32", "mswsock", "iphlpapi", "kernel32", "kernelbase", "ntdll", "advapi32", "user32", "dnsapi", "fwpuclnt",
            "secur32", "netapi32", "winhttp", "wininet", "rasapi32", "bthprops", "irprops"];

    /// <summary>Gets a value indicating whether only Windows has the library.</summary>
    public bool IsWindows =>
        Library.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(s_windows, name => name.Equals(Library.Split('.')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets a value indicating whether it is the C library of a Unix system, whose last error is an errno.</summary>
    public bool IsUnix =>
        !IsWindows && (Library is "c" || Library.Split('.')[0] is "libc" or "libSystem" or "libpthread" or "libsystem_kernel");

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
