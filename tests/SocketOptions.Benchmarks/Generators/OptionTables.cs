using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The real table, extended to any length.</summary>
internal static partial class OptionTables
{
    private const string DocumentationStart = "    doc: \"";

    public static string Real { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "options.yaml"));

    private static readonly string s_options = SectionOf("options");

    public static int RealCount => RowStart.Count(s_options);

    [GeneratedRegex("(?<=^  - name: )[A-Za-z0-9_]+|(?<=^    property: )[A-Za-z0-9_]+", RegexOptions.Multiline)]
    private static partial Regex UniqueName { get; }

    [GeneratedRegex("(?=^  - name: )", RegexOptions.Multiline)]
    private static partial Regex RowStart { get; }

    /// <returns>The number of options that was requested: from its second time on, an option has other names.</returns>
    /// <remarks>Composites combine options, so a part of the table has none of them.</remarks>
    public static string Repeated(int count)
    {
        string[] parts = RowStart.Split(s_options);
        int rows = parts.Length - 1;
        var table = new StringBuilder(SectionOf("levels") + SectionOf("types"));
        table.Append(count < rows ? "" : SectionOf("composites")).Append(parts[0]);
        for (int i = 0; i < count; i++)
        {
            string suffix = i < rows ? "" : (i / rows).ToString(CultureInfo.InvariantCulture);
            table.Append(UniqueName.Replace(parts[1 + (i % rows)], name => name.Value + suffix));
        }

        return table.ToString();
    }

    private static string SectionOf(string key)
    {
        int start = Real.IndexOf($"\n{key}:\n", StringComparison.Ordinal) + 1;
        return SectionEnd.Match(Real, start + 1) is { Success: true } end ? Real[start..end.Index] : Real[start..];
    }

    [GeneratedRegex("(?<=\n)(?=[a-z])")]
    private static partial Regex SectionEnd { get; }

    /// <returns>A table of as many rows, each of which is different.</returns>
    public static string WithOtherRows(string table, int number)
    {
        string other = table.Replace(DocumentationStart, $"{DocumentationStart}{number} ", StringComparison.Ordinal);
        return other != table ? other : throw new InvalidOperationException($"No row of the table has the line '{DocumentationStart}'.");
    }
}
