using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Finds the string that code encodes.</summary>
internal static class EncodedText
{
    private const string Terminator = "\0";

    /// <param name="source">The expression of the bytes.</param>
    /// <returns>The string as C#, without the null character at its end; null if it is not clear.</returns>
    public static string? Find(SyntaxNode source) => source switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } => OfString(text.Expression),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression, Token.ValueText: var text } =>
            Quote(text),
        _ => null,
    };

    private static string? OfString(ExpressionSyntax text) => text switch
    {
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddExpression,
            Right: LiteralExpressionSyntax { Token.Value: Terminator or '\0' }
        } sum =>
            sum.Left.ToString(),
        LiteralExpressionSyntax { Token.Value: string literal } => Quote(literal),
        InterpolatedStringExpressionSyntax
        {
            Contents: [InterpolationSyntax { FormatClause: null, AlignmentClause: null } value,
            var end]
        }
            when IsTerminator(end) => value.Expression.ToString(),
        InterpolatedStringExpressionSyntax { Contents: [.., var end] } interpolated when IsTerminator(end) =>
            interpolated.WithContents(interpolated.Contents.RemoveAt(interpolated.Contents.Count - 1)).ToString(),
        _ => text.ToString(),
    };

    private static bool IsTerminator(InterpolatedStringContentSyntax content) =>
        content is InterpolatedStringTextSyntax { TextToken.ValueText: Terminator };

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text.TrimEnd('\0'), quote: true);
}
