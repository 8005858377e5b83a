using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.CodeFixes;

/// <summary>Corrects a use of the attribute by small changes that preserve the formatting of all other text.</summary>
public abstract class TargetCodeFixProvider : CodeFixProvider
{
    private protected TargetCodeFixProvider(params DiagnosticDescriptor[] descriptors) =>
        FixableDiagnosticIds = [.. descriptors.Select(static descriptor => descriptor.Id)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Registers a fix.</summary>
    /// <param name="context">The context of the fix.</param>
    /// <param name="title">The title that an editor shows.</param>
    /// <param name="key">The key that fixes of several places have in common.</param>
    /// <param name="changes">The changes of the text.</param>
    private protected static void Register(CodeFixContext context, string title, string key, params TextChange[] changes) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellationToken =>
                {
                    SourceText text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithText(text.WithChanges(changes));
                },
                key),
            context.Diagnostics);

    /// <summary>Finds the syntax node of a diagnostic, or the nearest one that contains it.</summary>
    private protected static async Task<T?> FindAsync<T>(CodeFixContext context)
        where T : SyntaxNode
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    private protected static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
