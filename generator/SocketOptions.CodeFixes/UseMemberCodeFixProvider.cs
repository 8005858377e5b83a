using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Replacements;

namespace Sockets.Options.CodeFixes;

/// <summary>Replaces a call that accesses an option by numbers with the member of the option.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMemberCodeFixProvider))]
[Shared]
public sealed class UseMemberCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RawCallDiagnostics.CorrectButMagic.Id,
        RawCallDiagnostics.WrongOption.Id,
        RawCallDiagnostics.WrongLevel.Id,
        RawCallDiagnostics.NeverWorks.Id,
        RawCallDiagnostics.WrongWidth.Id,
        RawCallDiagnostics.WrongUnit.Id,
        RawCallDiagnostics.ByteOrder.Id,
        RawCallDiagnostics.ErrorLost.Id,
        RawCallDiagnostics.Swallowed.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllCallsFixProvider.Instance;

    /// <inheritdoc/>
    /// <remarks>The document is changed before the fix is offered, because only the compiler knows whether it has errors then.</remarks>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        if (await FindAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is [var replacement]
            && await MemberReplacer.ReplaceAsync(context.Document, [replacement], context.CancellationToken).ConfigureAwait(false)
                is Document changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use '{replacement.Member}'",
                    _ => Task.FromResult(changed),
                    nameof(UseMemberCodeFixProvider)),
                diagnostic);
        }
    }

    private static async Task<List<Replacement>> FindAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var replacements = new List<Replacement>();
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (CallReplacements.Find(diagnostic, model, document.Project.AnalyzerOptions, cancellationToken)
                is Replacement replacement)
            {
                replacements.Add(replacement);
            }
        }

        return replacements;
    }

    /// <summary>
    /// Replaces all calls of a document in one step, because each of them can require the same using directive.
    /// </summary>
    private sealed class AllCallsFixProvider : DocumentBasedFixAllProvider
    {
        public static AllCallsFixProvider Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            List<Replacement> replacements =
                await FindAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
            return replacements.Count == 0
                ? document
                : await MemberReplacer.ReplaceAllAsync(
                    document, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
