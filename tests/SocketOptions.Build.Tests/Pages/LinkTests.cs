using System.Text.RegularExpressions;
using Build.Tests.Pages.Infrastructure;

namespace Build.Tests.Pages;

internal sealed partial class LinkTests
{
    [GeneratedRegex(@"(?<!\\)\]\(([^)]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    private static IEnumerable<string> Pages => Directory.EnumerateFiles(Committed.PagesFolder).Select(path => Path.GetFileName(path));

    [TestCaseSource(nameof(Pages))]
    public void Links_LeadSomewhere(string page)
    {
        string path = Path.Combine(Committed.PagesFolder, page);
        List<string> targets = [.. Link.Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)];

        Assert.That(targets, Is.Not.Empty);
        foreach (string target in targets)
        {
            string[] parts = target.Split('#');
            string file = parts[0].Length == 0 ? path : Path.Combine(Committed.PagesFolder, parts[0]);
            Assert.That(file, Does.Exist, target);
            if (parts.Length > 1)
            {
                Assert.That(Anchors(file), Does.Contain(parts[1]), target);
            }
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void Anchors_AreUnique(string page) => Assert.That(Anchors(Path.Combine(Committed.PagesFolder, page)), Is.Unique);

    // As GitHub makes them of headings that consist of letters, digits, underscores and spaces.
    private static IEnumerable<string> Anchors(string file) => Heading.Matches(File.ReadAllText(file))
        .Select(match => match.Groups[1].Value.ToLowerInvariant().Replace(' ', '-'));
}
