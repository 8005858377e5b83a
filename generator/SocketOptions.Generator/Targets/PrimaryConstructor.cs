using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>
    /// Determines whether the handwritten code passes a parameter to the base or uses it in initializers, but does not capture it.
    /// </summary>
    /// <remarks>The names in the syntax are enough. If another symbol has the name, the parameter is captured as others are.</remarks>
    public static bool OnlyInitializes(INamedTypeSymbol type, string name, CancellationToken cancellationToken)
    {
        bool initializes = false;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            foreach (BaseTypeSyntax baseType in declaration.BaseList?.Types ?? default)
            {
                initializes |= baseType is PrimaryConstructorBaseTypeSyntax && Mentions(baseType, name);
            }

            foreach (MemberDeclarationSyntax member in declaration.Members)
            {
                if (member is BaseTypeDeclarationSyntax || !Mentions(member, name))
                {
                    continue;
                }

                bool isInitializer = member is BaseFieldDeclarationSyntax
                    || (member is PropertyDeclarationSyntax { AccessorList: AccessorListSyntax accessors } && !Mentions(accessors, name));
                if (!isInitializer)
                {
                    return false;
                }

                initializes = true;
            }
        }

        return initializes;
    }

    private static bool Mentions(SyntaxNode node, string name)
    {
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
