using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Writes the page of a level: an index of its options and an entry for each.</summary>
internal static class LevelPage
{
    public static string FileName(Level level) => level.Name + ".md";

    public static string Write(Level level)
    {
        Markdown page = new();
        page.Heading(1, level.Name);
        page.Paragraph(
            $"Level number: {Numbers(level)}. {Markdown.Link("All levels", OverviewPage.FileName)}.");
        page.Table(
            ["Option", "C#", "Operating systems"],
            level.Options.Select(option => new[] { Names(option), Members(option), PlatformNames.Short(option.Platforms) }));
        foreach (Option option in level.Options)
        {
            OptionEntry.Write(page, option);
        }

        return page.ToString();
    }

    private static string Numbers(Level level)
    {
        List<IGrouping<string, Platform>> groups =
        [
            .. Platform.All
                .Where(platform => level.NumberOn(platform) is not null)
                .GroupBy(platform => level.NumberOn(platform)!),
        ];
        return string.Join(
            "; ", groups.Select(group => $"{Markdown.Code(group.Key)} on {PlatformNames.Short([.. group])}"));
    }

    private static string Names(Option option) =>
        string.Join(", ", option.OtherNames.Prepend(Markdown.Link(option.Name, Markdown.Anchor(option.Name))));

    private static string Members(Option option) => string.Join(", ", Declaration.Of(option).Select(Markdown.Code));
}
