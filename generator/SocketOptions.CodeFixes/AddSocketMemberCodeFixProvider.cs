using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Sockets.Options.Generator.Diagnostics;

namespace Sockets.Options.CodeFixes;

/// <summary>Adds a socket to a type as a parameter of its primary constructor or as a field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSocketMemberCodeFixProvider))]
[Shared]
public sealed class AddSocketMemberCodeFixProvider() : TargetCodeFixProvider(TargetDiagnostics.NoSocketMember)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (await FindAsync<TypeDeclarationSyntax>(context).ConfigureAwait(false) is not TypeDeclarationSyntax declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken)
                is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || model.Compilation.GetTypeByMetadataName("System.Net.Sockets.Socket") is not INamedTypeSymbol socket)
        {
            return;
        }

        string typeName = socket.ToMinimalDisplayString(model, declaration.Identifier.SpanStart);
        if (CanHavePrimaryConstructor(type, declaration))
        {
            // The parameter of a record is a property.
            string name = UniqueName(type, type.IsRecord ? "Socket" : "socket");
            int position = (declaration.TypeParameterList?.GreaterThanToken ?? declaration.Identifier).Span.End;
            Register(
                context,
                $"Add the primary constructor parameter '{name}'",
                $"{nameof(AddSocketMemberCodeFixProvider)}.Parameter",
                Insert(position, $"({typeName} {name})"));
        }

        RegisterField(context, declaration, UniqueName(type, "_socket"), typeName);
    }

    /// <remarks>Every other constructor would be required to call the new one.</remarks>
    private static bool CanHavePrimaryConstructor(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        (type.IsRecord || ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp12)
        && type.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared);

    private static void RegisterField(CodeFixContext context, TypeDeclarationSyntax declaration, string name, string typeName) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Add the field '{name}'",
                async cancellationToken =>
                {
                    DocumentEditor editor = await DocumentEditor.CreateAsync(context.Document, cancellationToken).ConfigureAwait(false);
                    editor.InsertMembers(
                        declaration,
                        index: 0,
                        [
                            editor.Generator.FieldDeclaration(
                                name, SyntaxFactory.ParseTypeName(typeName), Accessibility.Private, DeclarationModifiers.ReadOnly),
                        ]);
                    return editor.GetChangedDocument();
                },
                $"{nameof(AddSocketMemberCodeFixProvider)}.Field"),
            context.Diagnostics);

    private static string UniqueName(INamedTypeSymbol type, string name)
    {
        string unique = name;
        for (int i = 2; type.MemberNames.Contains(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }
}
