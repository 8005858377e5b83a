namespace Inspect;

/// <summary>Writes the results as JSON, as tables on a terminal, or as lines in a pipe.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<SocketReport> reports, bool asJson)
    {
        if (asJson)
        {
            JsonReport.Write(reports, Console.OpenStandardOutput());
        }
        else if (Console.IsOutputRedirected)
        {
            TextReport.Write(reports, Console.Out);
        }
        else
        {
            TerminalReport.Write(reports);
        }
    }
}
