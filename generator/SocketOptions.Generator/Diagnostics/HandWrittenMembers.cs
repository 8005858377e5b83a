using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds handwritten members with the names of options or composites, which replace the generated members.</summary>
internal static class HandWrittenMembers
{
    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>
    /// Finds a symbol that has the name of an option or composite but does not represent it, so that the member is missing.
    /// </summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="facet">The members that are generated on the type.</param>
    /// <param name="name">The name.</param>
    /// <param name="propertyType">The type of the generated property as written in the table; null for a method.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The symbol; null if there is none, or if it can be a handwritten form of the member.</returns>
    public static ISymbol? FindOther(
        INamedTypeSymbol type, Facet facet, string name, string? propertyType, CancellationToken cancellationToken)
    {
        foreach (ISymbol symbol in Named(type, name, cancellationToken))
        {
            if (!BorrowedSocket.IsOne(symbol) && !IsGenerated(symbol, facet, propertyType))
            {
                return symbol;
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> Named(INamedTypeSymbol type, string name, CancellationToken cancellationToken)
    {
        if (type.Name == name)
        {
            yield return type;
        }

        foreach (ISymbol member in type.GetMembers(name))
        {
            yield return member;
        }

        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            if (parameter.Name == name)
            {
                yield return parameter;
            }
        }

        if (!type.GetMembers(name).IsEmpty)
        {
            yield break;
        }

        foreach (IParameterSymbol parameter in PrimaryConstructor.Parameters(type, cancellationToken))
        {
            if (parameter.Name == name)
            {
                yield return parameter;
            }
        }
    }

    private static bool IsGenerated(ISymbol symbol, Facet facet, string? propertyType)
    {
        ITypeSymbol? symbolType = (symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type;
        if (facet is Facet.Values or Facet.Messages)
        {
            return symbolType?.Name == (facet == Facet.Values ? "SocketOption" : "ControlMessage");
        }

        return propertyType is null ? symbol is IMethodSymbol : symbolType is not null && IsSame(symbolType, propertyType);
    }

    /// <remarks>The handwritten member can be nullable or not.</remarks>
    private static bool IsSame(ITypeSymbol type, string text) =>
        type.ToDisplayString(s_qualified).TrimEnd('?') == CSharpTypeName.OfType(text).TrimEnd('?');
}
