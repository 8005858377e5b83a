using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the string that code encodes.</summary>
/// <param name="Text">The string as C#, without the null character at its end; null for an empty string.</param>
/// <param name="Expression">The expression that determines it; null for a constant.</param>
internal sealed record EncodedText(string? Text, ExpressionSyntax? Expression)
{
    private const string Terminator = "\0";

    // The members encode text as UTF-8, and the names of options are ASCII.
    private static readonly string[] s_encodings = ["ASCII", "UTF8", "Default"];

    /// <param name="source">The expression of the bytes.</param>
    /// <param name="model">The semantic model.</param>
    /// <returns>The string; null if it is not clear.</returns>
    public static EncodedText? Find(SyntaxNode source, SemanticModel model) => source switch
    {
        InvocationExpressionSyntax
        {
            ArgumentList.Arguments: [{ Expression: var text }],
            Expression: MemberAccessExpressionSyntax { Expression: var encoding },
        }
            when model.GetTypeInfo(text).Type?.SpecialType == SpecialType.System_String
            && model.GetSymbolInfo(encoding).Symbol is IPropertySymbol { ContainingType.Name: "Encoding", Name: var name }
            && Array.IndexOf(s_encodings, name) >= 0 => OfString(text, model),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression, Token.ValueText: var text } =>
            OfConstant(text),
        _ => null,
    };

    private static EncodedText? OfString(ExpressionSyntax text, SemanticModel model)
    {
        if (model.GetConstantValue(text).Value is string constant)
        {
            return OfConstant(constant);
        }

        ExpressionSyntax expression = text switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when IsTerminator(sum.Right, model) => sum.Left,
            InterpolatedStringExpressionSyntax
            {
                Contents: [InterpolationSyntax { FormatClause: null, AlignmentClause: null } value, var end]
            }
                when IsTerminator(end) => value.Expression,
            InterpolatedStringExpressionSyntax { Contents: [.., var end] } interpolated when IsTerminator(end) => interpolated,
            _ => text,
        };
        string code = expression == text && text is InterpolatedStringExpressionSyntax { Contents: [.., var last] } all && IsTerminator(last)
            ? all.WithContents(all.Contents.RemoveAt(all.Contents.Count - 1)).ToString()
            : expression.ToString();
        return model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String && !HasOtherTerminator(expression, text, model)
            ? new EncodedText(code, expression)
            : null;
    }

    private static EncodedText? OfConstant(string text)
    {
        text = text.EndsWith(Terminator, StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        return text.Length == 0 ? new EncodedText(null, null)
            : text.Contains(Terminator) ? null
            : new EncodedText(SymbolDisplay.FormatLiteral(text, quote: true), null);
    }

    private static bool IsTerminator(InterpolatedStringContentSyntax content) =>
        content is InterpolatedStringTextSyntax { TextToken.ValueText: Terminator };

    private static bool IsTerminator(ExpressionSyntax expression, SemanticModel model) =>
        model.GetConstantValue(expression).Value is Terminator or '\0';

    /// <summary>Determines whether code adds null characters at other places, such as those after a name of fixed length.</summary>
    private static bool HasOtherTerminator(ExpressionSyntax expression, ExpressionSyntax whole, SemanticModel model)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            bool has = node switch
            {
                ExpressionSyntax part => model.GetConstantValue(part).Value is string text ? text.Contains(Terminator)
                    : model.GetConstantValue(part).Value is '\0',
                InterpolatedStringTextSyntax part => part.TextToken.ValueText.Contains(Terminator)
                    && !(expression == whole && part.Parent is InterpolatedStringExpressionSyntax { Contents: [.., var last] } && last == part
                        && IsTerminator(part)),
                _ => false,
            };
            if (has)
            {
                return true;
            }
        }

        return false;
    }
}
