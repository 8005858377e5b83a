using Tests.Shared;

namespace Build.Tests.Pages.Infrastructure;

/// <summary>An entry of a page, in its parts.</summary>
/// <param name="Heading">The native name.</param>
/// <param name="Text">All that stands under the heading.</param>
internal sealed record Entry(string Heading, string Text)
{
    private static readonly Dictionary<string, Dictionary<string, Entry>> s_pages = Directory
        .EnumerateFiles(Committed.PagesFolder, "*.md")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => EntriesIn(File.ReadAllText(path)));

    public IReadOnlyList<string> Declarations =>
        [.. Text.Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>Gets the cells of the matrix by their headings, by the name of the operating system.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Matrix
    {
        get
        {
            List<string[]> rows = [.. Text.Split('\n').Where(line => line.StartsWith('|')).Select(Cells)];
            return rows.Skip(2)
                .SelectMany(row => row[0].Split(", ").Select(system => (system, row)))
                .ToDictionary(row => row.system, row => rows[0].Zip(row.row).ToDictionary());
        }
    }

    public static Entry Of(TableRow row) => s_pages[row.Level][row.Name];

    private static Dictionary<string, Entry> EntriesIn(string page) => page.Split("\n## ").Skip(1)
        .Select(text => text.Split('\n', 2))
        .ToDictionary(parts => parts[0], parts => new Entry(parts[0], parts[1]));

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
