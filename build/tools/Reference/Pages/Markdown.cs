using System.Text;
using System.Text.RegularExpressions;

namespace Reference.Pages;

/// <summary>Writes Markdown, with the same line breaks on every machine.</summary>
internal sealed partial class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown() =>
        Line("<!-- Generated from options.yaml by build/tools/Reference. To change this page, edit the table and build. -->");

    // Markdown treats an underscore inside a word as a letter, so native names require no escapes.
    [GeneratedRegex(@"[\\`*\[\]<>|]|(?<![A-Za-z0-9])_")]
    private static partial Regex Special { get; }

    public static string Escape(string text) => Special.Replace(text, @"\$&");

    public static string Code(string text) => $"`{text}`";

    public static string Link(string text, string target) => $"[{Escape(text)}]({target})";

    /// <summary>Returns the fragment of a link to a heading.</summary>
    public static string Anchor(string heading) => "#" + heading.ToLowerInvariant();

    public void Heading(int depth, string text) => Paragraph(new string('#', depth) + " " + Escape(text));

    /// <summary>Writes a block after a blank line.</summary>
    public void Paragraph(string text)
    {
        Line();
        Line(text);
    }

    public void CodeBlock(IEnumerable<string> lines)
    {
        Paragraph("```csharp");
        foreach (string line in lines)
        {
            Line(line);
        }

        Line("```");
    }

    /// <param name="header">The headings. A column whose heading ends with a colon is aligned to the right.</param>
    /// <param name="rows">The rows.</param>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Line();
        Row(header.Select(heading => heading.TrimEnd(':')));
        Row(header.Select(heading => heading.EndsWith(':') ? "---:" : "---"));
        foreach (IReadOnlyList<string> row in rows)
        {
            Row(row);
        }
    }

    public void List(IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            Line();
        }

        foreach (string item in items)
        {
            Line("- " + item);
        }
    }

    public override string ToString() => _text.ToString();

    private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
