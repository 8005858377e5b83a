using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.CodeFixes;

/// <summary>Finds the place for the using directive of the namespace that contains the members.</summary>
internal static class RuntimeImport
{
    private const string Namespace = "Sockets.Options";

    /// <returns>The change; null if the code imports the namespace already, or is in it.</returns>
    public static TextChange? FindChange(
        SourceText text, CompilationUnitSyntax root, SemanticModel model, string lineBreak, CancellationToken cancellationToken)
    {
        if (IsImported(root, model.Compilation, cancellationToken))
        {
            return null;
        }

        const string Directive = $"using {Namespace};";
        if (root.Usings.Count > 0)
        {
            // After the last one, because the user determines the order.
            int end = text.Lines.GetLineFromPosition(root.Usings.Last().Span.End).End;
            return new TextChange(new TextSpan(end, 0), lineBreak + Directive);
        }

        // A comment at the beginning of the file describes the file if a namespace follows.
        bool isFile = root.AttributeLists.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax, ..];
        int start = isFile ? root.Members[0].SpanStart : 0;
        return new TextChange(new TextSpan(start, 0), Directive + lineBreak + lineBreak);
    }

    private static bool IsImported(CompilationUnitSyntax root, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in root.DescendantNodes(IsContainer))
        {
            if (IsImport(node) || (node is BaseNamespaceDeclarationSyntax space && IsInside(space.Name.ToString())))
            {
                return true;
            }
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax other
                && other.Usings.Any(
                    static directive => IsImport(directive) && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContainer(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static bool IsInside(string name) => name == Namespace || name.StartsWith(Namespace + ".", StringComparison.Ordinal);

    private static bool IsImport(SyntaxNode node) =>
        node is UsingDirectiveSyntax { Alias: null, StaticKeyword.RawKind: 0 } directive
            && directive.Name?.ToString() == Namespace;
}
