using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.CodeFixes;

/// <summary>Specifies one of the members that provide a socket.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameSocketMemberCodeFixProvider))]
[Shared]
public sealed class NameSocketMemberCodeFixProvider() : TargetCodeFixProvider(
    TargetDiagnostics.SeveralSocketMembers, TargetDiagnostics.InvalidSocketMember)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FindAttributeAsync(context).ConfigureAwait(false) is not AttributeSyntax attribute)
        {
            return;
        }

        foreach (string name in DiagnosticProperties.GetSocketMembers(context.Diagnostics[0].Properties))
        {
            Register(
                context,
                $"Use '{name}'",
                $"{nameof(NameSocketMemberCodeFixProvider)}.{name}",
                AttributeArguments.Set(attribute, TargetAttribute.SocketMemberName, $"nameof({Identifier.Escape(name)})"));
        }
    }

    /// <remarks>The diagnostic is on the name of the type or in the attribute.</remarks>
    private static async Task<AttributeSyntax?> FindAttributeAsync(CodeFixContext context)
    {
        if (await FindAsync<AttributeSyntax>(context).ConfigureAwait(false) is AttributeSyntax attribute)
        {
            return attribute;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return await FindAsync<TypeDeclarationSyntax>(context).ConfigureAwait(false) is TypeDeclarationSyntax declaration
            && model?.GetDeclaredSymbol(declaration, context.CancellationToken) is INamedTypeSymbol type
            && TargetAttribute.FindData(type)?.ApplicationSyntaxReference is SyntaxReference reference
                ? (AttributeSyntax)await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false)
                : null;
    }
}
