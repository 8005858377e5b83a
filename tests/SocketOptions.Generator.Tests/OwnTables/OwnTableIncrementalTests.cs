using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>What an edit in one of two tables makes the pipeline do again.</summary>
[TestFixture]
internal sealed class OwnTableIncrementalTests
{
    [Test]
    public void CommentInOwnTable() => Assert.That(
        EditOwn("# A comment.\n" + OwnTable.Text),
        Is.EqualTo(new StepReasons(
            Targets: "Cached", Tables: "Cached, Modified", TableErrors: "Cached, Unchanged", MergedTable: "Cached", Selections: "Cached", Output: "Cached",
            Sockets: "Cached", SocketOutput: "Cached", TableTypes: "Modified")));

    [Test]
    public void RowBelowTheTypes_LeavesTheirCheck() => Assert.That(
        EditOwn(OwnTable.Text + FixtureTable.UserTimeout).TableTypes, Is.EqualTo("Cached"));

    [Test]
    public void CommentInTheTableOfThePackage_LeavesAllElse() => Assert.That(
        Edit(FixtureTable.Small, OwnTable.Text, "# A comment.\n" + FixtureTable.Small, OwnTable.Text),
        Is.EqualTo(new StepReasons(
            Targets: "Cached", Tables: "Unchanged, Cached", TableErrors: "Cached, Cached", MergedTable: "Cached", Selections: "Cached", Output: "Cached",
            Sockets: "Cached", SocketOutput: "Cached", TableTypes: "Cached")));

    [Test]
    public void RowInOwnTable_LeavesTheTableOfThePackageUnread()
    {
        StepReasons reasons = EditOwn(OwnTable.Text.Replace("property: VendorWord", "property: VendorText", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reasons.Tables, Is.EqualTo("Cached, Modified"));
            Assert.That(reasons.Output, Is.EqualTo("Modified"));
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
    public void DocInTheTableOfThePackage_LeavesTheOwnUnread() => Assert.That(
        Edit(FixtureTable.Small, OwnTable.Text, FixtureTable.Small.Replace("at once", "immediately", StringComparison.Ordinal), OwnTable.Text).Tables,
        Is.EqualTo("Modified, Cached"));

    [Test]
    public void TypeInTheTableOfThePackage_IsSeenByTheOwn() => Assert.That(
        Edit(
            FixtureTable.Small,
            OwnTable.Text,
            FixtureTable.Small.Replace("  timeout:", "  timeouts:", StringComparison.Ordinal),
            OwnTable.Text).TableErrors,
        Is.EqualTo("Unchanged, Modified"));

    [Test]
    public void OneTable_IsReadOnce()
    {
        GeneratorDriver driver = GeneratorRun.CreateDriver(new InMemoryTable(FixtureTable.Small))
            .RunGenerators(TestCompilation.Create(OwnTable.Source));

        Assert.That(driver.GetRunResult().Results.Single().TrackedSteps, Does.Not.ContainKey(GeneratorSteps.Declarations));
    }

    private static StepReasons EditOwn(string after) => Edit(FixtureTable.Small, OwnTable.Text, FixtureTable.Small, after);

    private static StepReasons Edit(string packageBefore, string ownBefore, string packageAfter, string ownAfter)
    {
        InMemoryTable package = new(packageBefore);
        InMemoryTable own = new(ownBefore, OwnTable.Path);
        CSharpCompilation compilation = TestCompilation.Create(OwnTable.Source);
        GeneratorDriver driver = GeneratorRun.CreateDriver(package, own).RunGenerators(compilation);
        if (packageAfter != packageBefore)
        {
            driver = driver.ReplaceAdditionalText(package, new InMemoryTable(packageAfter));
        }

        if (ownAfter != ownBefore)
        {
            driver = driver.ReplaceAdditionalText(own, new InMemoryTable(ownAfter, OwnTable.Path));
        }

        return StepReasons.Of(driver.RunGenerators(compilation).GetRunResult().Results.Single());
    }
}
