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
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        if (DiagnosticProperties.GetReplacement(diagnostic) is Replacement replacement)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use '{replacement.Member}'",
                    cancellationToken => MemberReplacer.ReplaceAsync(context.Document, [replacement], cancellationToken),
                    nameof(UseMemberCodeFixProvider)),
                diagnostic);
        }

        return Task.CompletedTask;
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
            var replacements = new List<Replacement>();
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (DiagnosticProperties.GetReplacement(diagnostic) is Replacement replacement)
                {
                    replacements.Add(replacement);
                }
            }

            return replacements.Count == 0
                ? document
                : await MemberReplacer.ReplaceAsync(
                    document, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
