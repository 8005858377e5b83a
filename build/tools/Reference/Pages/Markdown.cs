using System.Text;
using System.Text.RegularExpressions;

namespace Reference.Pages;

/// <summary>Writes Markdown, with the same line breaks on every machine.</summary>
internal sealed partial class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown() => Line("<!-- Written from options.yaml by build/tools/Reference: change the table, and build. -->");

    // An underscore is a letter to Markdown unless a word begins with it, and native names are full of them.
    [GeneratedRegex(@"[\\`*\[\]<>|]|(?<![A-Za-z0-9])_")]
    private static partial Regex Special { get; }

    public static string Escape(string text) => Special.Replace(text, @"\$&");

    public static string Code(string text) => $"`{text}`";

    public static string Link(string text, string target) => $"[{Escape(text)}]({target})";

    /// <summary>Gets the fragment by which a heading is linked to.</summary>
    public static string Anchor(string heading) => "#" + heading.ToLowerInvariant();

    public void Heading(int depth, string text) => Paragraph(new string('#', depth) + " " + Escape(text));

    /// <summary>Writes a block, parted from what stands before it.</summary>
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

    /// <param name="header">The headings; one that ends with a colon has its column aligned to the right.</param>
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
