namespace Inspect;

/// <summary>Writes the results as aligned columns with one complete line per option, for pipes.</summary>
internal static class TextReport
{
    private static readonly string[] s_headings = ["Socket", "Level", "No.", "Option", "No.", "Value", "New socket"];

    public static void Write(IReadOnlyList<SocketReport> reports, TextWriter output)
    {
        List<string[]> lines =
        [
            s_headings,
            .. reports.SelectMany(report => report.Rows.Select(row => Cells(report.Variety, row))),
        ];
        int[] widths = [.. s_headings.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            output.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string[] Cells(SocketVariety variety, OptionRow row) =>
    [
        variety.Name,
        row.Option.Description.LevelName,
        ValueText.Number(row.Option.Level),
        row.Option.Name,
        ValueText.Number(row.Option.Number),
        row.Text,
        row.FreshText,
    ];
}
