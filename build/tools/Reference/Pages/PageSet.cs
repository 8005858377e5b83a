using Reference.Tables;

namespace Reference.Pages;

/// <summary>Creates the pages of a table.</summary>
internal static class PageSet
{
    public static IReadOnlyList<Page> Of(Table table) =>
    [
        new(OverviewPage.FileName, OverviewPage.Write(table)),
        .. table.Levels
            .Where(level => level.Options.Count > 0)
            .Select(level => new Page(LevelPage.FileName(level), LevelPage.Write(level))),
        .. table.Excluded.Count > 0 ? [new Page(ExcludedPage.FileName, ExcludedPage.Write(table))] : Array.Empty<Page>(),
    ];
}
