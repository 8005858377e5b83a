using Reference.Tables;

namespace Reference.Pages;

/// <summary>Creates the pages of a table and of the names that are not options.</summary>
internal static class PageSet
{
    public static IReadOnlyList<Page> Of(Table table, IEnumerable<ExcludedName> excluded) =>
    [
        new(OverviewPage.FileName, OverviewPage.Write(table)),
        .. table.Levels
            .Where(level => level.Options.Count > 0)
            .Select(level => new Page(LevelPage.FileName(level), LevelPage.Write(level))),
        .. table.Composites.Count > 0 ? [new Page(CompositePage.FileName, CompositePage.Write(table.Composites))] : Array.Empty<Page>(),
        .. table.Messages.Count > 0 ? [new Page(MessagePage.FileName, MessagePage.Write(table.Messages))] : Array.Empty<Page>(),
        new(ExcludedPage.FileName, ExcludedPage.Write(excluded)),
    ];
}
