using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Finds the parameters that are in scope in the whole type.</summary>
internal static class PrimaryConstructor
{
    /// <returns>The names of the parameters, whose types are not bound; empty if the type has no primary constructor.</returns>
    public static IEnumerable<string> ParameterNames(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: ParameterListSyntax parameters })
            {
                foreach (ParameterSyntax parameter in parameters.Parameters)
                {
                    yield return parameter.Identifier.ValueText;
                }
            }
        }
    }

    /// <returns>The parameters; empty if the type has no primary constructor.</returns>
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
