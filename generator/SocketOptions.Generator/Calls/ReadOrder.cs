using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the byte order in which code reads a number.</summary>
internal static class ReadOrder
{
    /// <param name="bytes">The bytes or the number that the operating system returns.</param>
    /// <param name="declarations">The declarations of the file.</param>
    /// <returns>The order; null for code that reads no number.</returns>
    public static ByteOrder? Of(SyntaxNode bytes, Declarations declarations)
    {
        ByteOrder? order = null;
        for (SyntaxNode? parent = bytes.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case InvocationExpressionSyntax call when Declarations.NameOf(call) is string name:
                    order = name switch
                    {
                        "NetworkToHostOrder" or "ReverseEndianness" or "ReadInt32BigEndian" or "ReadUInt32BigEndian" =>
                            ByteOrder.Network,
                        "ToInt32" or "ToUInt32" or "ReadInt32LittleEndian" or "ReadUInt32LittleEndian" => order ?? ByteOrder.Host,
                        _ when ScalarReader.IsSwap(name) => ByteOrder.Unknown,
                        _ => order,
                    };
                    break;
                case BinaryExpressionSyntax shift when order is not null && IsShift(shift):
                    return ByteOrder.Unknown;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when order == ByteOrder.Host:
                    return declarations.Model.GetDeclaredSymbol(declarator, declarations.CancellationToken) is ISymbol local
                        ? Later(local, declarator, declarations)
                        : order;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } when order == ByteOrder.Host:
                    return declarations.Model.GetSymbolInfo(left, declarations.CancellationToken).Symbol is ILocalSymbol variable
                        ? Later(variable, left, declarations)
                        : order;
                case ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax:
                    break;
                default:
                    return order;
            }
        }

        return order;
    }

    /// <summary>Determines whether code swaps a number after it is read in host byte order.</summary>
    private static ByteOrder Later(ISymbol local, SyntaxNode place, Declarations declarations)
    {
        foreach (IdentifierNameSyntax use in declarations.FindUses(local, place))
        {
            if (use.SpanStart <= place.Span.End)
            {
                continue;
            }

            for (SyntaxNode? parent = use.Parent; parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; parent = parent.Parent)
            {
                switch (parent)
                {
                    case InvocationExpressionSyntax call when Declarations.NameOf(call) is string name
                        && (name is "NetworkToHostOrder" or "ReverseEndianness" || ScalarReader.IsSwap(name)):
                        return name is "NetworkToHostOrder" or "ReverseEndianness" ? ByteOrder.Network : ByteOrder.Unknown;
                    case BinaryExpressionSyntax shift when IsShift(shift):
                        return ByteOrder.Unknown;
                }
            }
        }

        return ByteOrder.Host;
    }

    private static bool IsShift(BinaryExpressionSyntax binary) => binary.Kind() is SyntaxKind.LeftShiftExpression
        or SyntaxKind.RightShiftExpression or SyntaxKind.UnsignedRightShiftExpression;
}
