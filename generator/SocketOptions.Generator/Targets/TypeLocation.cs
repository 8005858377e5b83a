using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents the location of a type: the name of its generated file and the declarations in it.</summary>
/// <param name="FileName">The beginning of the names of its files: the name of the type in metadata, unless it is too long.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="Declarations">
/// The declarations to repeat, such as <c>partial class Connection&lt;T&gt;</c>; the outermost first.
/// </param>
internal sealed record TypeLocation(string FileName, string? Namespace, EquatableArray<string> Declarations)
{
    public static TypeLocation Of(INamedTypeSymbol type) =>
        new(ShortName.Of(TypeNames.MetadataName(type)), TypeNames.Namespace(type), TypeNames.Declarations(type));
}
