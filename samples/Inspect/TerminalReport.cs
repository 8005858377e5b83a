using Spectre.Console;

namespace Inspect;

/// <summary>Writes the results as one table per socket, for a terminal.</summary>
internal static class TerminalReport
{
    private static readonly Style s_heading = new(decoration: Decoration.Bold);
    private static readonly Style s_aside = new(Color.Grey);
    private static readonly Style s_changed = new(Color.Yellow);
    private static readonly Style s_error = new(Color.Red);

    public static void Write(IReadOnlyList<SocketReport> reports)
    {
        foreach (SocketReport report in reports.Where(report => report.Rows.Count > 0))
        {
            AnsiConsole.WriteLine();
            AnsiConsole.Write(new Text($"{report.Variety.Name}: {report.Variety.Title}\n", s_heading));
            AnsiConsole.Write(Table(report));
        }
    }

    private static Table Table(SocketReport report)
    {
        Table table = new Table()
            .Border(TableBorder.Horizontal)
            .BorderStyle(s_aside)
            .AddColumn(new TableColumn("Option").NoWrap())
            .AddColumn(new TableColumn("No.").RightAligned().NoWrap())
            .AddColumn("Value")
            .AddColumn("New socket");

        foreach (IGrouping<string, OptionRow> level in report.Rows.GroupBy(row => row.Option.Description.LevelName))
        {
            table.AddRow(new Text(level.Key, s_heading), Number(level.First().Option.Level, s_heading));
            foreach (OptionRow row in level)
            {
                table.AddRow(
                    new Text($"  {row.Option.Name}"),
                    Number(row.Option.Number, Style.Plain),
                    new Text(row.Text, ValueStyle(row)),
                    new Text(row.FreshText, s_aside));
            }
        }

        return table;
    }

    private static Text Number(int? number, Style style) => new(ValueText.Number(number), style);

    private static Style ValueStyle(OptionRow row) => row switch
    {
        { Reading.State: ReadingState.Value, Differs: true } => s_changed,
        { Reading.State: ReadingState.Value } => Style.Plain,
        { Reading.State: ReadingState.Error } => s_error,
        _ => s_aside,
    };
}
