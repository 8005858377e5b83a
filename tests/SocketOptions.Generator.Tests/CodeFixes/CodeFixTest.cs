using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.CodeFixes;

/// <summary>Code before a fix and after it.</summary>
/// <remarks>
/// The fix is applied at one place after the other, and to all places of a document, a project and a solution at once: the
/// code afterwards must be the same, and must compile with the generated code. A second file has the same
/// mistakes, so that there always are several.
/// </remarks>
internal sealed class CodeFixTest<TCodeFix> : CSharpCodeFixTest<TargetAnalyzer, TCodeFix, DefaultVerifier>
    where TCodeFix : CodeFixProvider, new()
{
    private const string Usings = "using System.Net.Sockets;\nusing Sockets.Options;\n\n";

    private LanguageVersion _languageVersion = LanguageVersion.CSharp14;

    private CodeFixTest()
    {
        // The framework that runs the tests.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                .Append(typeof(SocketOptionsAttribute).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)));
        TestState.AdditionalFiles.Add(("/options.yaml", FixtureTable.Small + FixtureTable.Message));
        TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig", "is_global = true\n[/options.yaml]\nbuild_metadata.AdditionalFiles.SocketOptionsTable = true\n"));
        // The generated code has its own tests; here it must compile.
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
    }

    /// <param name="before">The code, with the place of the diagnostic between <c>{|id:</c> and <c>|}</c>.</param>
    /// <param name="after">The code after the fix.</param>
    /// <param name="title">The title of the fix in an editor.</param>
    /// <param name="index">The index of the fix that is applied.</param>
    /// <param name="languageVersion">The C# of the code.</param>
    public static async Task FixAsync(
        string before, string after, string title, int index = 0, LanguageVersion languageVersion = LanguageVersion.CSharp14)
    {
        CodeFixTest<TCodeFix> test = new()
        {
            CodeActionIndex = index,
            CodeActionEquivalenceKey = null,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
            _languageVersion = languageVersion,
        };
        test.TestState.Sources.Add(Usings + before);
        test.TestState.Sources.Add($"{Usings}namespace Second;\n\n{before}");
        test.FixedState.Sources.Add(Usings + after);
        test.FixedState.Sources.Add($"{Usings}namespace Second;\n\n{after}");
        await test.RunAsync();
    }

    /// <summary>Asserts that no fix is offered.</summary>
    public static async Task OfferNothingAsync(string code)
    {
        CodeFixTest<TCodeFix> test = new();
        test.TestState.Sources.Add(Usings + code);
        test.FixedState.Sources.Add(Usings + code);
        await test.RunAsync();
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(SocketOptionsGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_languageVersion);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
}
