using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Diagnostics;

namespace Sockets.Options.CodeFixes;

/// <summary>Makes a type and its containing types partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFixProvider))]
[Shared]
public sealed class MakePartialCodeFixProvider() : TargetCodeFixProvider(TargetDiagnostics.NotPartial)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FindAsync<TypeDeclarationSyntax>(context).ConfigureAwait(false) is TypeDeclarationSyntax target)
        {
            List<TypeDeclarationSyntax> declarations =
            [
                .. target.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
                    .Where(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)),
            ];
            Register(
                context,
                $"Make {string.Join(" and ", declarations.Select(static declaration => $"'{declaration.Identifier.Text}'"))} partial",
                nameof(MakePartialCodeFixProvider),
                // C# requires 'partial' directly before the keyword of the type.
                [.. declarations.Select(static declaration => Insert(declaration.Keyword.SpanStart, "partial "))]);
        }
    }
}
