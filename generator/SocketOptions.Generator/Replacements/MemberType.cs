using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the C# type of a member.</summary>
/// <param name="Name">The name as written in the table, without the question mark.</param>
/// <param name="IsNullable">Indicates whether null is a value.</param>
/// <param name="Text">The name in code that imports the namespace of the runtime.</param>
/// <param name="Symbol">The type; null if the compilation does not have it, or if it is generic.</param>
internal readonly record struct MemberType(string Name, bool IsNullable, string Text, INamedTypeSymbol? Symbol)
{
    private const string RuntimeNamespace = "Sockets.Options.";

    public static MemberType Of(NativeOption option, Compilation compilation)
    {
        string written = option.MemberType ?? "";
        string name = written.TrimEnd('?');
        string qualified = name.Length == 0 ? "" : CSharpTypeName.OfType(name).Replace("global::", "");
        return new MemberType(
            name,
            name.Length < written.Length,
            qualified.StartsWith(RuntimeNamespace, StringComparison.Ordinal) ? qualified.Substring(RuntimeNamespace.Length)
                : qualified,
            qualified.Length == 0 ? null : compilation.GetTypeByMetadataName(qualified));
    }
}
