using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>A run of the generator.</summary>
/// <remarks>
/// Each run is made twice, the second time on a copy of the compilation, when only the cache can provide the result; and
/// the generated code must compile without a warning.
/// </remarks>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorRunResult result, Compilation output)
    {
        Files = [.. result.GeneratedSources];
        Diagnostics = result.Diagnostics;
        Output = output;
    }

    public IReadOnlyList<GeneratedSourceResult> Files { get; }

    /// <summary>Gets the text of all files.</summary>
    public string Text => string.Concat(Files.Select(static file => file.SourceText.ToString()));

    /// <summary>Gets the syntax of all files.</summary>
    public IEnumerable<SyntaxNode> Nodes => Files.SelectMany(static file => file.SyntaxTree.GetRoot().DescendantNodes());

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the compilation with the generated code in it.</summary>
    public Compilation Output { get; }

    public static GeneratorRun Of(string source, string table = FixtureTable.Small)
    {
        GeneratorRun run = OfInvalid(TestCompilation.Create(source), new InMemoryTable(table));
        Assert.That(run.Diagnostics, Is.Empty);
        Assert.That(run.Complaints(), Is.Empty);
        return run;
    }

    /// <summary>Runs the generator on code that can have errors of its own.</summary>
    public static GeneratorRun OfInvalid(CSharpCompilation compilation, params AdditionalText[] tables)
    {
        GeneratorDriver driver = CreateDriver(tables).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null);

        GeneratorRunResult again = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        Assert.That(
            StepReasons.All(again),
            Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged));
        return new GeneratorRun(result, output);
    }

    public static GeneratorDriver CreateDriver(params AdditionalText[] tables) => CSharpGeneratorDriver.Create(
        [new SocketOptionsGenerator().AsSourceGenerator()],
        tables,
        TestCompilation.ParseOptions,
        new TableOptionsProvider(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Gets a member of a type of the output; null for none.</summary>
    public ISymbol? Member(string typeName, string memberName) =>
        Output.GetTypeByMetadataName(typeName)!.GetMembers(memberName).SingleOrDefault();

    /// <remarks>The generated code suppresses all warnings for its users; here it can cause only unavoidable ones.</remarks>
    private IEnumerable<Diagnostic> Complaints()
    {
        Compilation compilation = Output;
        foreach (GeneratedSourceResult file in Files)
        {
            string text = file.SourceText.ToString();
            Assert.That(text, Does.Contain("#pragma warning disable\n"));
            compilation = compilation.ReplaceSyntaxTree(
                file.SyntaxTree,
                file.SyntaxTree.WithChangedText(SourceText.From(text.Replace(
                    "#pragma warning disable\n", "#pragma warning disable CS0108, CS0114, CS3021\n", StringComparison.Ordinal))));
        }

        return compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
