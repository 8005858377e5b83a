using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>What the user wrote under the names of options, in whose place nothing is generated.</summary>
internal static class HandWrittenMembers
{
    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Finds what has the name of an option and is something else, so that the option is missing.</summary>
    /// <returns>The symbol; null where there is none, or one that may well be the option in the user's own words.</returns>
    public static ISymbol? FindOther(
        INamedTypeSymbol type, Facet facet, OptionRow option, ValueTypeRow? valueType, CancellationToken cancellationToken)
    {
        foreach (ISymbol symbol in Named(type, option.Property, cancellationToken))
        {
            if (!BorrowedSocket.IsOne(symbol) && !IsOption(symbol, facet, option, valueType))
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

    private static bool IsOption(ISymbol symbol, Facet facet, OptionRow option, ValueTypeRow? valueType)
    {
        ITypeSymbol? symbolType = (symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type;
        if (facet == Facet.Values)
        {
            return symbolType is { Name: "SocketOption" };
        }

        return valueType is not null && OptionMembers.Of(option, valueType.Query).IsProperty
            ? symbolType is not null && valueType.Type is string text && IsSame(symbolType, text)
            : symbol is IMethodSymbol;
    }

    /// <remarks>Whether null may be in it is for the user to say.</remarks>
    private static bool IsSame(ITypeSymbol type, string text) =>
        type.ToDisplayString(s_qualified).TrimEnd('?') == CSharpTypeName.OfType(text).TrimEnd('?');
}
