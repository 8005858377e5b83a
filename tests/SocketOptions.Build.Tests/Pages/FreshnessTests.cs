using System.Text;
using Build.Tests.Pages.Infrastructure;
using Reference.Pages;
using Reference.Tables;

namespace Build.Tests.Pages;

/// <summary>The committed pages are those of the committed table. Outside CI the build has just seen to that.</summary>
internal sealed class FreshnessTests
{
    private const string Remedy = "Run 'dotnet build build/tools/Reference', and commit build/docs/options.";

    private static IReadOnlyList<Page> Fresh { get; } = Write(Committed.Table);

    private static IEnumerable<string> FileNames => Fresh.Select(page => page.FileName);

    private static IReadOnlyList<Page> Write(string table) =>
        PageSet.Of(Table.Read(table)!, ExcludedName.ReadAll(Committed.ExcludedNames));

    [Test]
    public void Files_AreThePagesOfTheTable() => Assert.That(
        Directory.EnumerateFiles(Committed.PagesFolder).Select(Path.GetFileName),
        Is.EquivalentTo(FileNames),
        Remedy);

    [TestCaseSource(nameof(FileNames))]
    public void Page_IsFresh(string fileName)
    {
        string fresh = Fresh.Single(page => page.FileName == fileName).Text;

        // Bytes, so that a carriage return or a mark at the beginning is a difference too.
        byte[] committed = File.ReadAllBytes(Path.Combine(Committed.PagesFolder, fileName));
        Assert.That(committed, Is.EqualTo(Encoding.UTF8.GetBytes(fresh)), Remedy);
    }

    [Test]
    public void Pages_AreTheSameAgain() => Assert.That(Write(Committed.Table), Is.EqualTo(Fresh));

    [TestCase("property: TcpNoDelay")]
    [TestCase("doc: \"")]
    [TestCase("numbers: { linux: 1")]
    public void ChangedTable_HasOtherPages(string part)
    {
        string changed = Committed.Table.Replace(part, part + "1", StringComparison.Ordinal);
        Assert.That(Write(changed), Is.Not.EqualTo(Fresh));
    }
}
