using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Writes the page of the excluded names.</summary>
internal static class ExcludedPage
{
    public const string FileName = "excluded.md";

    public static string Write(IEnumerable<ExcludedName> names)
    {
        Markdown page = new();
        page.Heading(1, "Excluded names");
        page.Paragraph($"""
            The headers of the systems define these names. The table excludes them for the reasons in the last column.
            {Markdown.Link("All levels", OverviewPage.FileName)}.
            """);
        foreach (IGrouping<string, ExcludedName> level in names.GroupBy(name => name.Level))
        {
            page.Heading(2, level.Key);
            page.Table(
                ["Name", "Operating systems", "Reason"],
                level.Select(name => new[]
                {
                    Markdown.Escape(name.Name),
                    string.Join(", ", name.Platforms.Select(Platform.NameOf)),
                    Markdown.Escape(name.Reason),
                }));
        }

        return page.ToString();
    }
}
