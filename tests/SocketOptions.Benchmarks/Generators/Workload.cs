using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>A generator in a project of 200 other files, and the edits that a programmer makes there.</summary>
internal sealed class Workload
{
    public const int OtherFiles = 200;

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private readonly Contender _contender;
    private readonly CSharpCompilation _compilation;
    private int _edits;

    public Workload(Contender contender)
    {
        _contender = contender;
        _compilation = CSharpCompilation.Create(
            "Application",
            [Parse(contender.Source, "Annotated.cs"), .. Enumerable.Range(0, OtherFiles).Select(OtherFile)],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public string Name => _contender.Name;

    public GeneratorDriver CreateDriver(bool hasNewTable = false)
    {
        string? table = _contender.Table;
        if (hasNewTable && table is not null)
        {
            table = OptionTables.WithOtherRows(table, _edits++);
        }

        return CSharpGeneratorDriver.Create(
            _contender.CreateGenerators(),
            table is null ? [] : [new InMemoryTable(table)],
            s_parseOptions,
            new TableOptionsProvider());
    }

    /// <summary>Gets a new compilation of the same files, in which nothing is known yet, as in each build.</summary>
    public Compilation Unchanged() => New(_compilation);

    /// <summary>Gets a compilation in which the generator's work is in a namespace that this process has never seen.</summary>
    public Compilation Moved() => New(
        Edit(0, text => text.Replace("namespace Application", $"namespace Application{_edits}", StringComparison.Ordinal)));

    /// <summary>Adds a comment to one of the other files.</summary>
    public Compilation EditUnrelated() => Edit(1 + (OtherFiles / 2), text => $"{text}// {_edits}\n");

    /// <summary>Adds a comment to the file that the generator looks at.</summary>
    public Compilation EditComment() => Edit(0, text => $"{text}// {_edits}\n");

    /// <summary>Renames what the generated code uses.</summary>
    public Compilation EditRelated() => Edit(0, text => text.Replace(
        Contender.RenamedName, $"{Contender.RenamedName}{_edits}", StringComparison.Ordinal));

    /// <summary>Gets all that is generated, and makes sure that it is free of errors.</summary>
    public string GeneratedText()
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(
            _compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        foreach (Diagnostic diagnostic in diagnostics.Concat(output.GetDiagnostics()))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                throw new InvalidOperationException($"{Name}: {diagnostic}");
            }
        }

        return string.Concat(driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parseOptions, path, Encoding.UTF8);

    private static SyntaxTree OtherFile(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace Application.Part{number};\n\npublic class Class{number}\n{{\n");
        for (int i = 0; i < 20; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public int Method{{i}}(int argument)
                    {
                        int sum = argument * {{i}};
                        for (int index = 0; index < argument; index++)
                        {
                            sum += index;
                        }

                        return sum;
                    }

                """);
            text.Append('\n');
        }

        return Parse(text.Append("}\n").ToString(), string.Create(CultureInfo.InvariantCulture, $"Class{number}.cs"));
    }

    /// <summary>Everything that this program runs on: the framework, the runtime and the references of the peers' users.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));

    private static CSharpCompilation New(CSharpCompilation compilation) => CSharpCompilation.Create(
        compilation.AssemblyName, compilation.SyntaxTrees, compilation.References, compilation.Options);

    private CSharpCompilation Edit(int file, Func<string, string> edit)
    {
        _edits++;
        SyntaxTree tree = _compilation.SyntaxTrees[file];
        return _compilation.ReplaceSyntaxTree(tree, Parse(edit(tree.ToString()), tree.FilePath));
    }
}
