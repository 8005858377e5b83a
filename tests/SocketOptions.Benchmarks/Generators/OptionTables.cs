using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The real table, extended to any length.</summary>
internal static partial class OptionTables
{
    private const string DocumentationStart = "    doc: \"";

    public static string Real { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "options.yaml"));

    public static int RealCount => RowStart.Count(Real);

    [GeneratedRegex("(?<=^  - name: )[A-Za-z0-9_]+|(?<=^    property: )[A-Za-z0-9_]+", RegexOptions.Multiline)]
    private static partial Regex UniqueName { get; }

    [GeneratedRegex("(?=^  - name: )", RegexOptions.Multiline)]
    private static partial Regex RowStart { get; }

    /// <returns>The number of rows that was requested: from its second time on, a row has other names.</returns>
    public static string Repeated(int count)
    {
        string[] parts = RowStart.Split(Real);
        int rows = parts.Length - 1;
        var table = new StringBuilder(parts[0]);
        for (int i = 0; i < count; i++)
        {
            string suffix = i < rows ? "" : (i / rows).ToString(CultureInfo.InvariantCulture);
            table.Append(UniqueName.Replace(parts[1 + (i % rows)], name => name.Value + suffix));
        }

        return table.ToString();
    }

    /// <returns>A table of as many rows, each of which is different.</returns>
    public static string WithOtherRows(string table, int number)
    {
        string other = table.Replace(DocumentationStart, $"{DocumentationStart}{number} ", StringComparison.Ordinal);
        return other != table ? other : throw new InvalidOperationException($"No row of the table has the line '{DocumentationStart}'.");
    }
}
