using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>The work that the pipeline repeats after an edit in one of two tables.</summary>
[TestFixture]
internal sealed class OwnTableIncrementalTests
{
    private static readonly StepReasons s_tablesUnchanged = new(
        Types: "Cached", Targets: "Cached", Tables: "Unchanged", TableFindings: "Cached, Cached", MergedTable: "Cached",
        Selections: "Cached", Output: "Cached", Sockets: "Cached", SocketOutput: "Cached");

    [Test]
    public void CommentInOwnTable_MovesTheCheckOfItsTypes() => Assert.That(
        EditOwn("# A comment.\n" + OwnTable.Text),
        Is.EqualTo(s_tablesUnchanged with { Tables = "Modified", TableFindings = "Unchanged, Modified" }));

    [Test]
    public void RowBelowTheTypes_LeavesTheirCheck() => Assert.That(
        EditOwn(OwnTable.Text + FixtureTable.UserTimeout).TableFindings, Is.EqualTo("Unchanged, Unchanged"));

    [Test]
    public void CommentInTheTableOfThePackage_LeavesAllElse() => Assert.That(
        Edit(FixtureTable.Small, OwnTable.Text, "# A comment.\n" + FixtureTable.Small, OwnTable.Text),
        Is.EqualTo(s_tablesUnchanged));

    [Test]
    public void RowInOwnTable_LeavesTheTableOfThePackageUnread()
    {
        (OptionTable before, OptionTable after) = EditTables(
            FixtureTable.Small,
            OwnTable.Text,
            FixtureTable.Small,
            OwnTable.Text.Replace("property: VendorWord", "property: VendorText", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Row(after, "TCP_NODELAY"), Is.SameAs(Row(before, "TCP_NODELAY")));
            Assert.That(Row(after, "SO_VENDOR_WORD"), Is.Not.EqualTo(Row(before, "SO_VENDOR_WORD")));
        }
    }

    [Test]
    public void LevelAndTypeThatTheTargetDoesNotUse_RegenerateNothing()
    {
        StepReasons reasons = EditOwn(OwnTable.Text
            .Replace("types:\n", "  SOL_UNUSED: 301\ntypes:\n  unused: { type: int, codec: Int32Codec }\n", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reasons.MergedTable, Is.EqualTo("Modified"));
            Assert.That(reasons.Selections, Is.EqualTo("Unchanged"));
            Assert.That(reasons.Output, Is.EqualTo("Cached"));
        }
    }

    [Test]
    public void DocInTheTableOfThePackage_LeavesTheOwnUnread()
    {
        (OptionTable before, OptionTable after) = EditTables(
            FixtureTable.Small, OwnTable.Text, FixtureTable.Small.Replace("at once", "immediately", StringComparison.Ordinal), OwnTable.Text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Row(after, "TCP_NODELAY"), Is.Not.EqualTo(Row(before, "TCP_NODELAY")));
            Assert.That(Row(after, "SO_VENDOR_WORD"), Is.SameAs(Row(before, "SO_VENDOR_WORD")));
        }
    }

    [Test]
    public void TypeInTheTableOfThePackage_IsSeenByTheOwn() => Assert.That(
        Edit(
            FixtureTable.Small,
            OwnTable.Text,
            FixtureTable.Small.Replace("  timeout:", "  timeouts:", StringComparison.Ordinal),
            OwnTable.Text).TableFindings,
        Is.EqualTo("Unchanged, Modified"));

    [Test]
    public void EditOfTheSource_LeavesTheMembersUnlessATypeBecomesPublic()
    {
        GeneratorDriver driver = GeneratorRun
            .CreateDriver(new InMemoryTable(FixtureTable.Small), new InMemoryTable(OwnTable.Text, OwnTable.Path))
            .RunGenerators(TestCompilation.Create(OwnTable.Source));

        Assert.That(Reasons("readonly record struct Word(byte Value)", "readonly record struct Word(byte Value, int More = 0)"), Is.EqualTo(("Cached", "Cached")));
        Assert.That(Reasons("readonly record struct Word", "public readonly record struct Word"), Is.EqualTo(("Modified", "Modified")));

        (string Table, string Output) Reasons(string from, string to)
        {
            driver = driver.RunGenerators(TestCompilation.Create(OwnTable.Source.Replace(from, to, StringComparison.Ordinal)));
            StepReasons reasons = StepReasons.Of(driver.GetRunResult().Results.Single());
            return (reasons.MergedTable, reasons.Output);
        }
    }

    private static OptionRow Row(OptionTable table, string name) => table.Options.Single(option => option.Name == name);

    private static StepReasons EditOwn(string after) => Edit(FixtureTable.Small, OwnTable.Text, FixtureTable.Small, after);

    private static StepReasons Edit(string packageBefore, string ownBefore, string packageAfter, string ownAfter) =>
        StepReasons.Of(Run(packageBefore, ownBefore, packageAfter, ownAfter).After);

    private static (OptionTable Before, OptionTable After) EditTables(
        string packageBefore, string ownBefore, string packageAfter, string ownAfter)
    {
        (GeneratorRunResult before, GeneratorRunResult after) = Run(packageBefore, ownBefore, packageAfter, ownAfter);
        return (Merged(before), Merged(after));
    }

    private static OptionTable Merged(GeneratorRunResult result) =>
        (OptionTable)StepReasons.Values(result, GeneratorSteps.MergedTable).Single();

    private static (GeneratorRunResult Before, GeneratorRunResult After) Run(
        string packageBefore, string ownBefore, string packageAfter, string ownAfter)
    {
        InMemoryTable package = new(packageBefore);
        InMemoryTable own = new(ownBefore, OwnTable.Path);
        CSharpCompilation compilation = TestCompilation.Create(OwnTable.Source);
        GeneratorDriver driver = GeneratorRun.CreateDriver(package, own).RunGenerators(compilation);
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        if (packageAfter != packageBefore)
        {
            driver = driver.ReplaceAdditionalText(package, new InMemoryTable(packageAfter));
        }

        if (ownAfter != ownBefore)
        {
            driver = driver.ReplaceAdditionalText(own, new InMemoryTable(ownAfter, OwnTable.Path));
        }

        return (before, driver.RunGenerators(compilation).GetRunResult().Results.Single());
    }
}
