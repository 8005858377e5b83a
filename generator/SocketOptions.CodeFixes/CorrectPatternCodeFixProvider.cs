using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Diagnostics;

namespace Sockets.Options.CodeFixes;

/// <summary>Replaces a pattern that matches nothing with the nearest name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectPatternCodeFixProvider))]
[Shared]
public sealed class CorrectPatternCodeFixProvider() : TargetCodeFixProvider(TargetDiagnostics.PatternMatchesNothing)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // A pattern that is not a literal is a constant, which other code can use as well.
        if (DiagnosticProperties.GetReplacement(context.Diagnostics[0].Properties) is string name
            && await FindAsync<AttributeArgumentSyntax>(context).ConfigureAwait(false) is { Expression: LiteralExpressionSyntax literal })
        {
            Register(
                context,
                $"Change to '{name}'",
                nameof(CorrectPatternCodeFixProvider),
                new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name, quote: true)));
        }
    }
}
