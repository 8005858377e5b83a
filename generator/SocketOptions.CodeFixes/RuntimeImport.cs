using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.CodeFixes;

/// <summary>Finds the place for the using directive of the namespace that contains the members.</summary>
internal static class RuntimeImport
{
    private const string Namespace = "Sockets.Options";
    private const string Members = "SocketOptionExtensions";
    private const string Directive = $"using {Namespace};";

    /// <param name="text">The text of the document.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="places">The places that use the members.</param>
    /// <param name="lineBreak">The line break of the document.</param>
    /// <returns>The change; null if the code at all places imports the namespace already, or is in it.</returns>
    public static TextChange? FindChange(
        SourceText text, CompilationUnitSyntax root, SemanticModel model, IEnumerable<int> places, string lineBreak)
    {
        if (places.All(place => IsImported(model, place)))
        {
            return null;
        }

        // After the last one, because the user determines the order, but not under a condition that it has.
        if (LastOf(root.Usings) is SyntaxNode directive)
        {
            return After(directive, text, lineBreak, lineBreak + Directive);
        }

        if (root.Usings.Count == 0 && LastOf(root.Externs) is SyntaxNode alias)
        {
            return After(alias, text, lineBreak, lineBreak + Directive);
        }

        // A comment at the beginning of the file describes the file if a namespace follows.
        bool isFile = root.AttributeLists.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax, ..];
        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        int start = root.Usings.Count > 0 || root.Externs.Count > 0 ? EndOfHead(first)
            : isFile ? root.Members[0].SpanStart
            : EndOfHead(first);
        return new TextChange(new TextSpan(start, 0), Directive + lineBreak + lineBreak);
    }

    private static bool IsImported(SemanticModel model, int place) =>
        model.LookupNamespacesAndTypes(place, name: Members)
            .Any(static symbol => symbol.ContainingNamespace?.ToDisplayString() == Namespace);

    private static SyntaxNode? LastOf<TNode>(SyntaxList<TNode> nodes)
        where TNode : SyntaxNode =>
        nodes.LastOrDefault(static node => !IsConditional(node));

    /// <summary>Determines whether code is between #if and #endif.</summary>
    private static bool IsConditional(SyntaxNode node)
    {
        int depth = 0;
        foreach (SyntaxTrivia trivia in node.SyntaxTree.GetRoot().DescendantTrivia(TextSpan.FromBounds(0, node.SpanStart)))
        {
            depth += trivia.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }

    private static TextChange After(SyntaxNode directive, SourceText text, string lineBreak, string inserted)
    {
        // A comment behind the directive belongs to it.
        int end = text.Lines.GetLineFromPosition(directive.Span.End).End;
        bool isLast = directive.GetTrailingTrivia().Span.End >= end;
        return isLast
            ? new TextChange(new TextSpan(end, 0), inserted)
            : new TextChange(new TextSpan(directive.Span.End, 0), " " + inserted.Substring(lineBreak.Length));
    }

    /// <summary>Returns the position after the directives that must be the first text of a file.</summary>
    private static int EndOfHead(SyntaxToken first)
    {
        int end = 0;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia
                or SyntaxKind.ShebangDirectiveTrivia or SyntaxKind.IgnoredDirectiveTrivia)
            {
                end = trivia.FullSpan.End;
            }
        }

        return end;
    }
}
