using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>Where a type is: what a generated file has to be called and to say in order to continue it.</summary>
/// <param name="MetadataName">The name of the type in metadata, which is unique in the compilation.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="Declarations">
/// The declarations to repeat, such as <c>partial class Connection&lt;T&gt;</c>; the outermost first.
/// </param>
internal sealed record TypeLocation(string MetadataName, string? Namespace, EquatableArray<string> Declarations)
{
    public static TypeLocation Of(INamedTypeSymbol type) =>
        new(TypeNames.MetadataName(type), TypeNames.Namespace(type), TypeNames.Declarations(type));
}
