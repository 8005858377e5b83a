using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.CodeFixes;

/// <summary>Mends a use of the attribute by small changes of the text around it, which leave all else as it was typed.</summary>
public abstract class TargetCodeFixProvider : CodeFixProvider
{
    private protected TargetCodeFixProvider(params DiagnosticDescriptor[] descriptors) =>
        FixableDiagnosticIds = [.. descriptors.Select(static descriptor => descriptor.Id)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers a fix.</summary>
    /// <param name="context">The place to mend.</param>
    /// <param name="title">What an editor calls the fix.</param>
    /// <param name="key">What fixes of many places at once have in common.</param>
    /// <param name="changes">What to change.</param>
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

    /// <summary>Finds the syntax that a diagnostic is about, or that it is in.</summary>
    private protected static async Task<T?> FindAsync<T>(CodeFixContext context)
        where T : SyntaxNode
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    private protected static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
