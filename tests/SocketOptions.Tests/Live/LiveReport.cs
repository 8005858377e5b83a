using System.Text;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Table;

namespace Sockets.Options.Tests.Live;

/// <summary>Tries every row on every kind of socket that it claims, and writes down what came of it.</summary>
/// <remarks>The tests make the same checks; this is for people, who want to see that no row was left out.</remarks>
internal static class LiveReport
{
    private const string Absent = "Not on this system";
    private const string TooNew = "Newer than this kernel";
    private const string Fault = "Fault";

    internal static int Write()
    {
        List<(OptionRow Row, string Kind, string Access, string Verdict, string Detail)> lines = [.. OptionTable.Rows.SelectMany(Try)];
        string path = Path.Combine(Directory.CreateDirectory("artifacts").FullName, "live.md");
        File.WriteAllText(path, Format(lines));
        foreach (IGrouping<string, OptionRow> verdict in lines.GroupBy(line => line.Verdict, line => line.Row).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{verdict.Key,-24} {verdict.Distinct().Count(),4} rows {verdict.Count(),5} checks");
        }

        Console.WriteLine($"{"in the table",-24} {OptionTable.Rows.Count,4} rows; {path}");
        return lines.Exists(line => line.Verdict == Fault) ? 1 : 0;
    }

    private static IEnumerable<(OptionRow Row, string Kind, string Access, string Verdict, string Detail)> Try(OptionRow row)
    {
        if (row.Number is null)
        {
            return [(row, "", "", Absent, "")];
        }

        if (!OptionTable.Present.Contains(row))
        {
            return [(row, "", "", TooNew, $"since {row.Since}")];
        }

        return
            from kind in row.Kinds
            from line in TryOn(row, kind)
            select (row, kind.ToString(), line.Access, line.Verdict, line.Detail);
    }

    private static IEnumerable<(string Access, string Verdict, string Detail)> TryOn(OptionRow row, SocketKind kind)
    {
        if (row.CanGet)
        {
            foreach (SocketState state in TestSocket.StatesOf(row, kind))
            {
                yield return Describe($"get, {state}", () => LiveGet.Check(row, kind, state));
            }
        }

        if (row.HasQuery)
        {
            yield return Describe("ask", () => LiveQuery.Check(row, kind));
        }

        if (row.CanSet)
        {
            yield return Describe("set", () => LiveSet.Check(row, kind, SetWay.All[0]));
        }
    }

    private static (string Access, string Verdict, string Detail) Describe(string access, Func<LiveResult> check)
    {
        try
        {
            LiveResult result = check();
            return (access, result.Status.ToString(), result.Detail);
        }
#pragma warning disable CA1031 // Whatever goes wrong, the other rows are to be tried too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (access, Fault, exception.Message.Trim().Split('\n')[0]);
        }
    }

    private static string Format(IEnumerable<(OptionRow Row, string Kind, string Access, string Verdict, string Detail)> lines)
    {
        StringBuilder text = new($"# Every row on {Environment.OSVersion}\n\n| level | option | socket | access | verdict | |\n|---|---|---|---|---|---|\n");
        foreach ((OptionRow row, string kind, string access, string verdict, string detail) in lines)
        {
            text.Append(null, $"| {row.LevelName} | {row.TableName} | {kind} | {access} | {verdict} | {detail} |\n");
        }

        return text.ToString();
    }
}
