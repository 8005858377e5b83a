namespace Sockets.Options.Generator.Tests.Fuzzing;

/// <summary>Any text as a table, and any C# around the attribute, results in diagnostics or code, and never in an exception or a hang.</summary>
/// <remarks>
/// A part of the work that <c>tests/SocketOptions.Generator.Fuzz</c> does for any length of time. Earlier findings are in the
/// folder Seeds.
/// </remarks>
[TestFixture]
internal sealed class FuzzTests
{
    private const int Tables = 60;
    private const int Sources = 150;

    private static IEnumerable<string> TableSeeds => Seeds("*.yaml");

    private static IEnumerable<string> SourceSeeds => Seeds("*.cs.txt");

    [Test]
    public void NearlyRightTables_GiveDiagnosticsOrCode([Range(1, 4)] int seed)
    {
        TableMutator mutator = new(seed);
        for (int i = 0; i < Tables; i++)
        {
            string table = mutator.Next();
            Assert.That(Subject.FindProblemOfTable(table), Is.Null, table);
        }
    }

    [Test]
    public void CodeOfAllShapes_GivesDiagnosticsOrCode([Range(1, 4)] int seed)
    {
        SourceGrammar grammar = new(seed);
        int generated = 0;
        for (int i = 0; i < Sources; i++)
        {
            string source = grammar.Next();
            Assert.That(Subject.FindProblemOfSource(source, out bool isGenerated), Is.Null, source);
            generated += isGenerated ? 1 : 0;
        }

        Assert.That(generated, Is.GreaterThan(Sources / 20), "Too little was generated for its errors to be found.");
    }

    [TestCaseSource(nameof(TableSeeds))]
    public void TableThatOnceFailed_GivesDiagnosticsOrCode(string name) =>
        Assert.That(Subject.FindProblemOfTable(Read(name)), Is.Null);

    [TestCaseSource(nameof(SourceSeeds))]
    public void CodeThatOnceFailed_GivesDiagnosticsOrCode(string name) =>
        Assert.That(Subject.FindProblemOfSource(Read(name), out _), Is.Null);

    private static string SeedsDirectory => Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Seeds");

    private static IEnumerable<string> Seeds(string pattern) => Directory.GetFiles(SeedsDirectory, pattern).Select(path => Path.GetFileName(path)).Order();

    private static string Read(string name) => File.ReadAllText(Path.Combine(SeedsDirectory, name));
}
