using System.Globalization;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>The compiler's errors about the types that a table names are reported in the table.</summary>
[TestFixture]
internal sealed class OwnTypeTests
{
    [TestCase("type: Acme.Word,", "type: Acme.⟦Wrd⟧,", "CS0234", "'Wrd' does not exist in the namespace 'Acme'")]
    [TestCase("type: Acme.Word,", "type: ⟦Acem⟧.Word,", "CS0400", "'Acem'")]
    [TestCase("type: Acme.Word,", "type: ⟦Word⟧,", "CS0234", "'Word' does not exist in the namespace 'Sockets.Options'")]
    [TestCase("type: Acme.Word,", "type: \"Acme.⟦Wrd⟧[]\",", "CS0234", "'Wrd'")]
    [TestCase("codec: Acme.WordCodec", "codec: ⟦WordCodec⟧", "CS0234", "'WordCodec' does not exist in the namespace 'Sockets.Options.Codecs'")]
    [TestCase("codec: Acme.WordCodec", "codec: ⟦WordCodec<Acme.Word>⟧", "CS0234", "'WordCodec<>'")]
    [TestCase("codec: Acme.WordCodec", "query: Acme.⟦Question⟧, codec: Acme.WordCodec", "CS0234", "'Question'")]
    public void UnknownType_IsAnErrorOfTheTable(string sound, string changed, string id, string message)
    {
        MarkedText table = new(OwnTable.Text.Replace(sound, changed, StringComparison.Ordinal));
        Assert.That(table.Text, Is.Not.EqualTo(OwnTable.Text), "Nothing was changed.");

        Diagnostic diagnostic = OwnTable.Run(table.Text).Output.GetDiagnostics()
            .First(candidate => candidate.Location.GetMappedLineSpan().Path == OwnTable.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo(id));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(message));
            Assert.That(diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line, Is.EqualTo(table.Range.Line));
            Assert.That(diagnostic.Location.GetMappedLineSpan().StartLinePosition.Character, Is.EqualTo(table.Range.Column));
        }
    }

    [Test]
    public void KnownTypes_AreChecked()
    {
        GeneratorRun run = OwnTable.Run(OwnTable.Text);

        OwnTable.AssertSound(run);
        Assert.That(
            run.Files.Single(file => file.HintName == "SocketOptionsTable(2).g.cs").SourceText.ToString(),
            Does.Contain("global::Acme.Word value").And.Contain("global::Acme.WordCodec value"));
    }

    [Test]
    public void TypesOfThePackage_AreNot() => Assert.That(GeneratorRun.Of(OwnTable.Source).Files.Select(file => file.HintName), Has.None.StartsWith("SocketOptionsTable"));

    /// <remarks>The path of the table would be in the symbols, and another on each machine.</remarks>
    [Test]
    public void BuildThatIsTheSameEverywhere_HoldsNoPath()
    {
        GeneratorDriver driver = GeneratorRun.CreateDriver(new InMemoryTable(FixtureTable.Small), new InMemoryTable(OwnTable.Text, OwnTable.Path))
            .WithUpdatedAnalyzerConfigOptions(new TableOptionsProvider(isDeterministic: true))
            .RunGenerators(TestCompilation.Create(OwnTable.Source));

        Assert.That(
            driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()),
            Is.Not.Empty.And.None.Contains(OwnTable.Path));
    }

    [TestCase("/project/", "/_/vendor.yaml")]
    [TestCase("/project", "/_/vendor.yaml")]
    [TestCase("/", "/_/project/vendor.yaml")]
    [TestCase("/other/", "/_/vendor.yaml")]
    [TestCase(null, "/_/vendor.yaml")]
    public void UnknownTypeInABuildThatIsTheSameEverywhere_IsAnErrorOfTheTable(string? projectFolder, string path)
    {
        MarkedText table = new(OwnTable.Text.Replace("type: Acme.Word,", "type: Acme.⟦Wrd⟧,", StringComparison.Ordinal));
        GeneratorRun.CreateDriver(new InMemoryTable(FixtureTable.Small), new InMemoryTable(table.Text, OwnTable.Path))
            .WithUpdatedAnalyzerConfigOptions(new TableOptionsProvider(isDeterministic: true, projectFolder: projectFolder))
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Create(OwnTable.Source), out Compilation output, out _);

        FileLinePositionSpan place = output.GetDiagnostics().Single(
            diagnostic => diagnostic.Id == "CS0234" && diagnostic.Location.GetMappedLineSpan().HasMappedPath).Location.GetMappedLineSpan();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(place.Path, Is.EqualTo(path));
            Assert.That(place.StartLinePosition.Line, Is.EqualTo(table.Range.Line));
            Assert.That(place.StartLinePosition.Character, Is.EqualTo(table.Range.Column));
        }
    }

    /// <remarks>A public member of an internal type would be an error in generated code.</remarks>
    [TestCase("[SocketOptions] public partial class Face(Socket socket) { }")]
    [TestCase("[SocketOptions] public partial struct Face { public Socket Socket { get; set; } }")]
    [TestCase("[SocketOptions] public partial interface Face { protected Socket Socket { get; } }")]
    [TestCase("[SocketOptions] public static partial class Face;")]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] public static partial class Face;")]
    [TestCase("public partial class Outer { [SocketOptions] protected partial class Face(Socket socket) { } }")]
    public void PublicFace_HasInternalMembersOfInternalTypes(string face)
    {
        GeneratorRun run = OwnTable.RunOf("#pragma warning disable CS1591\n" + OwnTable.Source + face, OwnTable.Text + """
            composites:
              - { property: VendorBoth, type: "Acme.Word[]", codec: Acme.BothComposite, access: get, options: [SO_VENDOR_WORD], doc: "Both.", see: "vendor(4)" }
            """);

        OwnTable.AssertSound(run);
        string[] members = [.. Members(run).Where(line => line.Contains("Vendor", StringComparison.Ordinal))];
        Assert.That(members.Where(line => line.Contains("Word", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("internal "));
        Assert.That(members.Where(line => line.Contains("TimeSpan", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("public "));
    }

    // An interface can require the member of an internal class.
    [TestCase("namespace Other { [SocketOptions] partial class Face(Socket socket) : IFace { } interface IFace { Acme.Word VendorWord { get; } } }")]
    [TestCase("partial class Outer { [SocketOptions] public partial class Face(Socket socket) { } }")]
    public void InternalFace_HasPublicMembersOfInternalTypes(string face)
    {
        GeneratorRun run = OwnTable.RunOf("#pragma warning disable CS1591\n" + OwnTable.Source + face, OwnTable.Text);

        OwnTable.AssertSound(run);
        Assert.That(Members(run).Where(line => line.Contains(" VendorWord", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("public "));
    }

    [Test]
    public void PublicType_HasPublicMembers()
    {
        GeneratorRun run = OwnTable.RunOf(
            "#pragma warning disable CS1591\n" + OwnTable.Source.Replace("readonly record struct Word", "public readonly record struct Word", StringComparison.Ordinal) + "[SocketOptions] public partial class Face(Socket socket) { }",
            OwnTable.Text);

        OwnTable.AssertSound(run);
        Assert.That(Members(run).Where(line => line.Contains(" VendorWord", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("public "));
    }

    private static IEnumerable<string> Members(GeneratorRun run) => run.Files
        .Where(file => file.HintName.Contains("Face", StringComparison.Ordinal))
        .SelectMany(file => file.SourceText.ToString().Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.StartsWith("public ", StringComparison.Ordinal) || line.StartsWith("internal ", StringComparison.Ordinal))
        .Where(line => !line.Contains("SocketOptionDefinition ", StringComparison.Ordinal));

    /// <remarks>The text of a directive is limited; the names themselves are checked in every place.</remarks>
    [Test]
    public void NameBehindAllColumns_IsChecked()
    {
        string table = OwnTable.Text.Replace(
            "{ type: Acme.Word,", $"{{ unit: \"{new string('m', 70_000)}\", type: Acme.Wrd,", StringComparison.Ordinal);

        IEnumerable<Diagnostic> diagnostics = OwnTable.Run(table).Output.GetDiagnostics();

        Assert.That(
            diagnostics.Where(diagnostic => diagnostic.Location.GetMappedLineSpan().Path == OwnTable.Path).Select(diagnostic => diagnostic.Id),
            Is.EqualTo(["CS0234"]));
    }

    [Test]
    public void PathThatNoDirectiveCanHold_IsNoError()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(OwnTable.Source), new InMemoryTable(FixtureTable.Small), new InMemoryTable(OwnTable.Text, "/pro\"ject/own.yaml"));

        OwnTable.AssertSound(run);
    }
}
