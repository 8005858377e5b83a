using System.Globalization;

namespace Sockets.Options.Benchmarks;

/// <summary>A table in Markdown, with its columns aligned for a terminal.</summary>
internal sealed class Table(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(string title)
    {
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(column => _rows.Max(row => row[column].Length))];
        Console.WriteLine($"\n{title}\n");
        WriteRow(header, widths);
        WriteRow([.. widths.Select((width, column) => new string('-', width - (column == 0 ? 0 : 1)) + (column == 0 ? "" : ":"))], widths);
        foreach (string[] row in _rows.Skip(1))
        {
            WriteRow(row, widths);
        }
    }

    public static string Number(double value) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>Formats a value and its ratio to that of the peer.</summary>
    public static string NumberAndRatio(double value, double peer) =>
        string.Create(CultureInfo.InvariantCulture, $"{Number(value)} ({value / peer:0.00}x)");

    private static void WriteRow(string[] cells, int[] widths) => Console.WriteLine(
        $"| {string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))} |");
}
