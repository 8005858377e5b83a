using Reference.Tables;
using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Writes the entry of one option.</summary>
internal static class OptionEntry
{
    public static void Write(Markdown page, Option option)
    {
        SupportMatrix matrix = new(option);
        page.Heading(2, option.Name);
        page.Paragraph(Markdown.Escape(option.Doc));
        page.CodeBlock(Declaration.Of(option));
        matrix.Write(page);
        page.List([.. Facts(option, matrix)]);
    }

    private static IEnumerable<string> Facts(Option option, SupportMatrix matrix)
    {
        IEnumerable<Fact> facts =
        [
            .. option.Facts.Where(fact => !matrix.HasColumn(fact.Label)),
            .. option.IsNiche ? [new Fact("Completion", "among the advanced members")] : Array.Empty<Fact>(),
            .. option.Sources.Select(source => new Fact($"Source of number on {Platform.NameOf(source.Platform)}", source.Text)),
        ];
        return facts.Select(fact => $"{fact.Label}: {Markdown.Escape(fact.Text)}");
    }
}
