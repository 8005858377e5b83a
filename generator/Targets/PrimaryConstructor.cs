using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>The constructor whose parameters are in scope in the whole type.</summary>
internal static class PrimaryConstructor
{
    /// <returns>The parameters; none where the type has no such constructor.</returns>
    public static ImmutableArray<IParameterSymbol> Parameters(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length > 0
                && constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax)
            {
                return constructor.Parameters;
            }
        }

        return [];
    }
}
