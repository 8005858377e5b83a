using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.CodeFixes;
using Sockets.Options.Generator.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>The fixes of calls in documents, one at a time or all at once.</summary>
internal static class CallFix
{
    // The properties of the table in MSBuild.
    private const string Configuration = """
        is_global = true

        [/project/options.yaml]
        build_metadata.AdditionalFiles.SocketOptionsTable = true
        """;

    private static readonly UseMemberCodeFixProvider s_provider = new();

    /// <summary>Applies the fix of the only diagnostic.</summary>
    /// <returns>The code afterwards; null if no fix is offered.</returns>
    public static async Task<string?> OfAsync(string code, LanguageVersion languageVersion = LanguageVersion.CSharp14)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, [code], languageVersion)[0];
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        List<CodeAction> actions = await ActionsAsync(document, (await RawCallAnalysis.OfAsync(compilation)).Single());
        return actions.Count == 0 ? null : (await ApplyAsync(actions.Single(), [document]))[0];
    }

    /// <summary>Applies all fixes of the project at once, as "dotnet format" does.</summary>
    public static Task<string[]> AllOfAsync(params string[] code) =>
        AllOfAsync(code, static compilation => RawCallAnalysis.OfAsync(compilation));

    /// <summary>Applies all fixes to code that can have errors.</summary>
    public static async Task<string> AllOfInvalidAsync(string code) =>
        (await AllOfAsync([code], static compilation => RawCallAnalysis.OfInvalidAsync(compilation))).Single();

    private static async Task<string[]> AllOfAsync(string[] code, Func<Compilation, Task<ImmutableArray<Diagnostic>>> analyze)
    {
        using var workspace = new AdhocWorkspace();
        Document[] documents = Open(workspace, code, LanguageVersion.CSharp14);
        Compilation compilation = (await documents[0].Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await analyze(compilation);
        var context = new FixAllContext(
            documents[0].Project,
            s_provider,
            FixAllScope.Project,
            nameof(UseMemberCodeFixProvider),
            s_provider.FixableDiagnosticIds,
            new Diagnostics(diagnostics),
            CancellationToken.None);
        return await ApplyAsync((await s_provider.GetFixAllProvider().GetFixAsync(context))!, documents);
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await s_provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static Document[] Open(AdhocWorkspace workspace, string[] code, LanguageVersion languageVersion)
    {
        Project project = workspace
            .AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithParseOptions(TestCompilation.ParseOptions.WithLanguageVersion(languageVersion))
            .WithMetadataReferences(TestCompilation.Create().References)
            .AddAdditionalDocument("options.yaml", Repository.Read("options.yaml"), filePath: "/project/options.yaml").Project
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(Configuration), filePath: "/project/.globalconfig").Project;
        DocumentId[] ids =
        [
            .. code.Select((text, index) =>
            {
                Document document = project.AddDocument($"Source{index}.cs", text, filePath: $"/project/Source{index}.cs");
                project = document.Project;
                return document.Id;
            }),
        ];
        return [.. ids.Select(id => project.GetDocument(id)!)];
    }

    private static async Task<string[]> ApplyAsync(CodeAction action, Document[] documents)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var texts = new List<string>();
        foreach (Document document in documents)
        {
            texts.Add((await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
