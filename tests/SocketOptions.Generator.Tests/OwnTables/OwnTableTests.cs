using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>The options that a project's own table adds to those of the package.</summary>
[TestFixture]
internal sealed class OwnTableTests
{
    private const string Connection = nameof(Connection);

    [Test]
    public void Rows_AreAdded()
    {
        GeneratorRun run = OwnTable.Run(OwnTable.Text);

        OwnTable.AssertSound(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TypeOf(run, "VendorWord"), Is.EqualTo("Acme.Word"));
            Assert.That(TypeOf(run, "VendorTimeout"), Is.EqualTo("System.TimeSpan?"));
            Assert.That(TypeOf(run, "TcpNoDelay"), Is.EqualTo("bool"));
            Assert.That(run.Text, Does.Contain("const int Level_SOL_VENDOR = 300;"));
        }
    }

    [Test]
    public void Row_ReplacesThatOfAnEarlierTable()
    {
        GeneratorRun run = OwnTable.Run(OwnTable.Replacement);

        OwnTable.AssertSound(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member(Connection, "TcpNoDelay"), Is.Null);
            Assert.That(TypeOf(run, "TcpNoDelayFlag"), Is.EqualTo("int"));
            Assert.That(run.Member(Connection, "KeepAlive"), Is.Not.Null);
        }
    }

    [Test]
    public void PropertyOfAReplacedRow_IsFree()
    {
        string table = OwnTable.Replacement + FixtureTable.UserTimeout.Replace("TcpUserTimeout", "TcpNoDelay", StringComparison.Ordinal);

        GeneratorRun run = OwnTable.Run(table);

        OwnTable.AssertSound(run);
        Assert.That(TypeOf(run, "TcpNoDelay"), Is.EqualTo("System.TimeSpan?"));
    }

    /// <summary>An option with a pair of methods, whose names and whose own name no other row can have.</summary>
    private const string Pair = """
        levels: { IPPROTO_FANCY: 300 }
        types:
          asked: { type: int, query: long, codec: Acme.AskedCodec }
        options:
          - name: FANCY_FILTER
            level: IPPROTO_FANCY
            property: FancyFilter
            type: asked
            access: get set
            numbers: { linux: 1 }
            sockets: any
            doc: "Filters."
            see: "fancy(4)"

        """;

    [Test]
    public void MethodsOfAPair_HaveTheVerbAfterThePrefixOfTheLevel()
    {
        GeneratorRun run = OwnTable.Run(Pair);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member(Connection, "FancyGetFilter"), Is.Not.Null);
            Assert.That(run.Member(Connection, "FancySetFilter"), Is.Not.Null);
            Assert.That(run.Member(Connection, "FancyFilter"), Is.Null);
        }
    }

    [TestCase("FancyFilter")]
    [TestCase("FancyGetFilter")]
    [TestCase("FancySetFilter")]
    public void MethodsOfAPair_AreUsedInLaterTables(string property) => Assert.That(
        OwnTable.Run(Pair, OwnTable.Text.Replace("VendorTimeout", property, StringComparison.Ordinal))
            .Diagnostics.Select(diagnostic => (diagnostic.Id, Message(diagnostic))),
        Is.EqualTo([("SOCKOPT0106", $"'{property}' is already used by FANCY_FILTER in an earlier table.")]));

    [TestCase("FancyGetFilter")]
    [TestCase("FancySetFilter")]
    public void MethodsOfAPair_DifferFromMembersOfEarlierTables(string property) => Assert.That(
        OwnTable.Run(OwnTable.Text.Replace("VendorTimeout", property, StringComparison.Ordinal), Pair)
            .Diagnostics.Select(diagnostic => (diagnostic.Id, Message(diagnostic))),
        Is.EqualTo([("SOCKOPT0106", $"'{property}' is already used by SO_VENDOR_TIMEOUT in an earlier table.")]));

    [TestCase("public int FancyGetFilter(long query) => 0;", "FancyGetFilter", "FancySetFilter")]
    [TestCase("public void FancySetFilter(int value) { }", "FancySetFilter", "FancyGetFilter")]
    [TestCase("public int FancyFilter(long query) => 0;", "FancyFilter", "FancyGetFilter", "FancySetFilter")]
    [TestCase("public int FancyGetFilter(long query) => 0; public void FancySetFilter(int value) { }", "FancyGetFilter")]
    public void HandwrittenMethodOfAPair_ReplacesTheGeneratedOne(string handwritten, string own, params string[] generated)
    {
        const string Codec = """
            namespace Acme
            {
                readonly struct AskedCodec : ISocketOptionQueryCodec<long, int>, ISocketOptionEncoder<int>
                {
                    public static int GetBufferLength(long query) => 4;
                    public static int Encode(long query, in SocketOptionDefinition option, System.Span<byte> destination) => 4;
                    public static int Decode(System.ReadOnlySpan<byte> source, int length) => 0;
                    public static int GetMaximumLength(int value) => 4;
                    public static int Encode(int value, in SocketOptionDefinition option, System.Span<byte> destination) => 4;
                    public static bool TryParse(string text, out int value) { value = 0; return false; }
                }
            }
            """;
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(
                "using Sockets.Options; using Sockets.Options.Codecs;\n"
                + $"[SocketOptions] partial class Connection(System.Net.Sockets.Socket socket) {{ {handwritten} }}\n" + Codec),
            new InMemoryTable(FixtureTable.Small),
            new InMemoryTable(Pair, OwnTable.Path));

        OwnTable.AssertSound(run);
        Assert.That(
            run.Output.GetTypeByMetadataName(Connection)!.GetMembers().Select(static member => member.Name)
                .Where(static name => name.StartsWith("Fancy", StringComparison.Ordinal) && name.EndsWith("Filter", StringComparison.Ordinal)),
            Is.EquivalentTo([.. generated, .. handwritten.Split("Fancy").Skip(1).Select(static part => "Fancy" + part[..part.IndexOf('(', StringComparison.Ordinal)])]));
        Assert.That(run.Member(Connection, own), Is.Not.Null);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void LevelsAndTypes_MayBeRepeated() =>
        OwnTable.AssertSound(OwnTable.Run(FixtureTable.Head + FixtureTable.UserTimeout));

    [Test]
    public void LaterTable_SeesAllBeforeIt() => OwnTable.AssertSound(OwnTable.Run(
        OwnTable.Text,
        """
        options:
          - name: SO_VENDOR_WORD2
            level: SOL_VENDOR
            property: VendorWord2
            type: word
            access: get
            numbers: { linux: 3 }
            sockets: any
            doc: "Holds a second word."
            see: "vendor(4)"
        """));

    [Test]
    public void TableWithoutSoundRows_LeavesTheOthers()
    {
        GeneratorRun run = OwnTable.Run("options: [");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0101"]));
            Assert.That(run.Member(Connection, "TcpNoDelay"), Is.Not.Null);
        }
    }

    /// <remarks>As in a project with another generator that reads all YAML files.</remarks>
    [TestCase("own, package, own, other")]
    [TestCase("other, own, own, package")]
    public void OrderOfTheFiles_DoesNotMatter(string order)
    {
        Dictionary<string, (string Position, string Text)> tables = new()
        {
            ["package"] = ("0", FixtureTable.Small),
            ["own"] = ("10", OwnTable.Text),
            ["other"] = ("25", OwnTable.Replacement),
        };
        GeneratorDriver driver = GeneratorRun.CreateDriver([.. order.Split(", ").Select(name => new InMemoryTable(tables[name].Text, name))])
            .WithUpdatedAnalyzerConfigOptions(new TableOptionsProvider(
                positions: tables.ToDictionary(table => table.Key, table => table.Value.Position)))
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Create(OwnTable.Source), out Compilation output, out _);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(driver.GetRunResult().Diagnostics, Is.Empty);
            Assert.That(output.GetTypeByMetadataName(Connection)!.GetMembers("TcpNoDelayFlag"), Is.Not.Empty);
            Assert.That(output.GetTypeByMetadataName(Connection)!.GetMembers("VendorWord"), Is.Not.Empty);
        }
    }

    [Test]
    public void TableOfAProjectWithoutATarget_IsCheckedAllTheSame() => Assert.That(
        GeneratorRun.OfInvalid(
            TestCompilation.Create("class C;"),
            new InMemoryTable(FixtureTable.Small),
            new InMemoryTable(OwnTable.Replacement.Replace("type: int", "type: integer", StringComparison.Ordinal), OwnTable.Path))
            .Diagnostics.Select(diagnostic => diagnostic.Id),
        Is.EqualTo(["SOCKOPT0108"]));

    /// <remarks>The analyzer reads each table by itself: a row whose level is in another one still counts.</remarks>
    [TestCase("SO_VENDOR_TIMEOUT", 0)]
    [TestCase("SO_APPLE_*", 0)]
    [TestCase("SO_VENDOR_NONE", 1)]
    public async Task Pattern_FindsOwnRows(string pattern, int warnings) => Assert.That(
        await TestCompilation
            .Create($"[Sockets.Options.SocketOptions(\"{pattern}\")] static partial class C;")
            .WithAnalyzers(
                [new TargetAnalyzer()],
                new AnalyzerOptions(
                    [new InMemoryTable(FixtureTable.Small), new InMemoryTable(OwnTable.Text, OwnTable.Path)], new TableOptionsProvider()))
            .GetAnalyzerDiagnosticsAsync(),
        Has.Length.EqualTo(warnings));

    private static string TypeOf(GeneratorRun run, string property) =>
        ((IPropertySymbol)run.Member(Connection, property)!).Type.ToDisplayString();
}
