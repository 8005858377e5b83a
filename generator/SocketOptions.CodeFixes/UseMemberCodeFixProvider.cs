using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Sockets.Options.Generator.Diagnostics;

namespace Sockets.Options.CodeFixes;

/// <summary>Replaces a call that sets an option by numbers with the member of the option.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMemberCodeFixProvider))]
[Shared]
public sealed class UseMemberCodeFixProvider : CodeFixProvider
{
    private const string Namespace = "Sockets.Options";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RawCallDiagnostics.CorrectButMagic.Id,
        RawCallDiagnostics.WrongLevel.Id,
        RawCallDiagnostics.NeverWorks.Id,
        RawCallDiagnostics.WrongWidth.Id,
        RawCallDiagnostics.WrongUnit.Id,
        RawCallDiagnostics.ByteOrder.Id,
        RawCallDiagnostics.ErrorLost.Id,
        RawCallDiagnostics.Swallowed.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (DiagnosticProperties.GetReplacement(diagnostic.Properties) is string assignment
            && root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is InvocationExpressionSyntax call
            && FindStatement(call) is StatementSyntax statement)
        {
            string? guard = DiagnosticProperties.GetGuard(diagnostic.Properties);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use '{assignment.Substring(0, assignment.IndexOf(" = ", StringComparison.Ordinal))}'",
                    cancellationToken => ReplaceAsync(context.Document, statement, assignment, guard, cancellationToken),
                    nameof(UseMemberCodeFixProvider)),
                diagnostic);
        }
    }

    /// <summary>Finds the statement that the call is, or that only throws if the call fails.</summary>
    private static StatementSyntax? FindStatement(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        BinaryExpressionSyntax { Parent: IfStatementSyntax { Else: null } branch } when branch.Statement is ThrowStatementSyntax
            or BlockSyntax { Statements: [ThrowStatementSyntax] } => branch,
        _ => null,
    };

    private static async Task<Document> ReplaceAsync(
        Document document, StatementSyntax statement, string assignment, string? guard, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        string text = Shorten(guard is null ? $"{assignment};" : $"if ({guard}) {{ {assignment}; }}", model!, statement.SpanStart);
        StatementSyntax replacement = SyntaxFactory.ParseStatement(text)
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        CompilationUnitSyntax changed = root.ReplaceNode(statement, replacement);
        return document.WithSyntaxRoot(await IsImportedAsync(document, root, cancellationToken).ConfigureAwait(false) ? changed : Import(changed));
    }

    /// <summary>Removes the namespace from the names that the code can use without it.</summary>
    /// <remarks>The simplifier keeps it in some expressions of members that the code does not import yet.</remarks>
    private static string Shorten(string text, SemanticModel model, int position)
    {
        foreach (string name in new[] { nameof(TimeSpan), "OperatingSystem" })
        {
            ImmutableArray<ISymbol> symbols = model.LookupNamespacesAndTypes(position, container: null, name);
            if (symbols.Length == 1 && symbols[0].ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true })
            {
                text = text.Replace($"System.{name}", name);
            }
        }

        return text;
    }

    private static async Task<bool> IsImportedAsync(Document document, CompilationUnitSyntax root, CancellationToken cancellationToken)
    {
        if (root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Any(IsImport))
        {
            return true;
        }

        Compilation? compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        foreach (SyntaxTree tree in compilation?.SyntaxTrees ?? [])
        {
            if (await tree.GetRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax other
                && other.Usings.Any(static directive => IsImport(directive) && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImport(SyntaxNode node) => node is UsingDirectiveSyntax { Alias: null } directive && directive.Name?.ToString() == Namespace;

    /// <summary>Adds the directive after the last one, whose order the user determines.</summary>
    private static CompilationUnitSyntax Import(CompilationUnitSyntax root)
    {
        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace();
        SyntaxTriviaList end = root.Usings.Count > 0 ? root.Usings.Last().GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.ElasticLineFeed);
        return root.AddUsings(directive.WithTrailingTrivia(end));
    }
}
