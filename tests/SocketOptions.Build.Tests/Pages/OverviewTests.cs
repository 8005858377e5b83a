using System.Globalization;
using Build.Tests.Pages.Infrastructure;
using Reference.Pages;
using Tests.Shared;

namespace Build.Tests.Pages;

internal sealed class OverviewTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Committed.PagesFolder, "README.md"));

    [Test]
    public void Counts_AreThoseOfTheTable()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (IGrouping<string, TableRow> level in TableRow.All.GroupBy(row => row.Level))
            {
                Assert.That(s_lines, Does.Contain(Counts($"[{level.Key}]({level.Key}.md)", [.. level])));
            }

            Assert.That(s_lines, Does.Contain(Counts("All", TableRow.All)));
        }
    }

    [Test]
    public void ExcludedNames_AreOnAPageOfTheirOwn()
    {
        string path = Path.Combine(Committed.PagesFolder, "excluded.md");
        Assert.That(
            File.ReadLines(path).Select(line => line.Split(" | "))
                .Where(cells => cells.Length == 3 && cells[0] is not ("| Name" or "| ---"))
                .Select(cells => (cells[0][2..], cells[2][..^2])),
            Is.EquivalentTo(TableRow.Excluded.Select(row => (Markdown.Escape(row.Name), Markdown.Escape(row.Text("reason")!)))));
    }

    private static string Counts(string title, IReadOnlyCollection<TableRow> rows)
    {
        IEnumerable<int> counts = TableRow.Systems.Keys
            .Select(system => rows.Count(row => row.Numbers(system).Count > 0))
            .Prepend(rows.Count);
        return $"| {title} | {string.Join(" | ", counts.Select(count => count.ToString(CultureInfo.InvariantCulture)))} |";
    }
}
