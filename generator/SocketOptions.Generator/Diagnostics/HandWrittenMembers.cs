using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds handwritten members with the names of options, which replace the generated members.</summary>
internal static class HandWrittenMembers
{
    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Finds a symbol that has the name of an option but does not represent it, so that the option is missing.</summary>
    /// <returns>The symbol; null if there is none, or if it can be a handwritten form of the option.</returns>
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

    /// <remarks>The handwritten member can be nullable or not.</remarks>
    private static bool IsSame(ITypeSymbol type, string text) =>
        type.ToDisplayString(s_qualified).TrimEnd('?') == CSharpTypeName.OfType(text).TrimEnd('?');
}
