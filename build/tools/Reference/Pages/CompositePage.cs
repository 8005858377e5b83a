using Reference.Tables;

namespace Reference.Pages;

/// <summary>Writes the page of the composites.</summary>
internal static class CompositePage
{
    public const string FileName = "composites.md";

    public static string Write(IEnumerable<Composite> composites)
    {
        Markdown page = new();
        page.Heading(1, "Composites");
        page.Paragraph($"""
            A composite gets or sets several options together, or one option in another form. `SocketRef` and `Socket` have its
            member, as does every type that is annotated with `[SocketOptions]` and selects all its options.
            {Markdown.Link("All levels", OverviewPage.FileName)}.
            """);
        foreach (Composite composite in composites)
        {
            page.Heading(2, composite.Property);
            page.Paragraph(Markdown.Escape(composite.Doc));
            page.CodeBlock([Declaration.Of(composite)]);
            page.List(
            [
                $"Options: {string.Join(", ", composite.Options.Select(option => Markdown.Link(option.Name, $"{option.Level}.md{Markdown.Anchor(option.Name)}")))}",
                $"Operating systems: {PlatformNames.Short(composite.Platforms)}",
                .. composite.Facts.Where(fact => fact.Label != "Options").Select(fact => $"{fact.Label}: {Markdown.Escape(fact.Text)}"),
            ]);
        }

        return page.ToString();
    }
}
