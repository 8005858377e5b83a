namespace Inspect;

/// <summary>Writes what was found in the form that suits the reader.</summary>
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
