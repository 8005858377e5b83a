using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the C# type of a member.</summary>
/// <param name="Name">The name as written in the table, without the question mark.</param>
/// <param name="IsNullable">Indicates whether null is a value.</param>
/// <param name="Text">The name in the code.</param>
/// <param name="Symbol">The type; null if the compilation does not have it, or if it is generic.</param>
internal readonly record struct MemberType(string Name, bool IsNullable, string Text, INamedTypeSymbol? Symbol)
{
    public static MemberType Of(NativeOption option, Compilation compilation, TypeNames names)
    {
        string written = option.MemberType ?? "";
        string name = written.TrimEnd('?');
        string qualified = name.Length == 0 ? "" : CSharpTypeName.OfType(name).Replace("global::", "");
        INamedTypeSymbol? symbol = qualified.Length == 0 ? null : compilation.GetTypeByMetadataName(qualified);
        return new MemberType(name, name.Length < written.Length, symbol is null ? qualified : names.Of(qualified), symbol);
    }
}
