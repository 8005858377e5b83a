using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>The page of the names that are no options here.</summary>
internal static class ExcludedPage
{
    public const string FileName = "excluded.md";

    public static string Write(IEnumerable<ExcludedName> names)
    {
        Markdown page = new();
        page.Heading(1, "Names that are no options here");
        page.Paragraph($"""
            They stand in the headers of the systems named, and the table leaves them out.
            {Markdown.Link("All levels", OverviewPage.FileName)}.
            """);
        foreach (IGrouping<string, ExcludedName> level in names.GroupBy(name => name.Level))
        {
            page.Heading(2, level.Key);
            page.Table(
                ["Name", "Systems", "Reason"],
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
