using Reference.Tables;
using Sockets.Options.Generator.Emission;

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
        (string Label, string? Text)[] facts =
        [
            ("Unit", Escaped(matrix.Unit)),
            ("Range", Range(option, matrix)),
            ("Default", Escaped(option.Default)),
            ("Sockets", string.Join(", ", option.Sockets)),
            ("When", option.When?.Replace('-', ' ')),
            ("Privilege", Escaped(option.Needs)),
            ("Reading", option.Clears ? "clears the value" : null),
            ("Known to .NET as", Tracked(option)),
            ("Also called", string.Join(", ", option.Aliases)),
            ("Completion", option.IsNiche ? "among the advanced members" : null),
            .. option.Errors.Select(error => (Markdown.Code(error.Name), Escaped(error.Text))),
            ("See", Escaped(option.See)),
            .. option.Sources.Select(source => ($"Source of number on {Platform.NameOf(source.Platform)}", Escaped(source.Text))),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Text)).Select(fact => $"{fact.Label}: {fact.Text}");
    }

    private static string? Range(Option option, SupportMatrix matrix)
    {
        string? reset = option.Reset is null ? null : option.Reset + " restores the default of the operating system";
        return matrix.Range is null || reset is null ? matrix.Range ?? reset : $"{matrix.Range}; {reset}";
    }

    private static string? Tracked(Option option) => option.Tracked?.Split('.') is [string level, string name]
        ? $"`SocketOptionName.{name}` at `SocketOptionLevel.{level}`, which .NET restores when it connects to several addresses"
        : null;

    private static string? Escaped(string? text) => text is null ? null : Markdown.Escape(text);
}
