using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Diagnostics;

namespace Sockets.Options.CodeFixes;

/// <summary>Removes the modifier that hides a type from the file of the generated code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveFileModifierCodeFixProvider))]
[Shared]
public sealed class RemoveFileModifierCodeFixProvider() : TargetCodeFixProvider(TargetDiagnostics.FileLocal)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TypeDeclarationSyntax? target = await FindAsync<TypeDeclarationSyntax>(context).ConfigureAwait(false);
        foreach (TypeDeclarationSyntax declaration in target?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? [])
        {
            int index = declaration.Modifiers.IndexOf(SyntaxKind.FileKeyword);
            if (index >= 0)
            {
                SyntaxToken modifier = declaration.Modifiers[index];
                var span = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
                Register(
                    context,
                    $"Remove 'file' from '{declaration.Identifier.Text}'",
                    nameof(RemoveFileModifierCodeFixProvider),
                    new TextChange(span, ""));
            }
        }
    }
}
