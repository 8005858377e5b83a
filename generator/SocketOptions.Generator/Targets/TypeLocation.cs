using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Where a type is: what a generated file has to be called and to say in order to continue it.</summary>
/// <param name="FileName">How the names of its files begin: as the type is called in metadata.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="Declarations">
/// The declarations to repeat, such as <c>partial class Connection&lt;T&gt;</c>; the outermost first.
/// </param>
internal sealed record TypeLocation(string FileName, string? Namespace, EquatableArray<string> Declarations)
{
    public static TypeLocation Of(INamedTypeSymbol type) =>
        new(TypeNames.MetadataName(type), TypeNames.Namespace(type), TypeNames.Declarations(type));
}
