using System.Text;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Table;

namespace Sockets.Options.Tests.Live;

/// <summary>Tries every row on every kind of socket that it names, and writes down the results.</summary>
/// <remarks>The tests make the same checks; this is for developers, who can see that no row was left out.</remarks>
internal static class LiveReport
{
    internal static int Write()
    {
        List<LiveLine> lines = [.. OptionTable.Rows.SelectMany(Try)];
        ILookup<LocalRow, LiveLine> linesOfRow = lines.ToLookup(line => line.Row);
        List<(LocalRow Row, LiveResult Result)> verdicts =
            [.. OptionTable.Rows.Select(row => (row, LiveVerdict.Of(row, [.. linesOfRow[row]])))];

        string path = Path.Combine(Directory.CreateDirectory("artifacts").FullName, "live.md");
        File.WriteAllText(path, Format(verdicts, lines));
        foreach ((LocalRow row, LiveResult result) in verdicts.Where(verdict => verdict.Result.Status == LiveStatus.Failed))
        {
            Console.WriteLine($"{row.LevelName} {row.TableName}: {result.Detail}");
        }

        foreach (LiveStatus status in Enum.GetValues<LiveStatus>())
        {
            Console.WriteLine($"{Describe(status),-32} {verdicts.Count(verdict => verdict.Result.Status == status),4} rows");
        }

        int failed = verdicts.Count(verdict => verdict.Result.Status == LiveStatus.Failed);
        Console.WriteLine($"{"in the table",-32} {verdicts.Count,4} rows, {lines.Count} ways to try them: {path}");
        Console.WriteLine($"{verdicts.Count - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static string Describe(LiveStatus status) => status switch
    {
        LiveStatus.Verified => "verified",
        LiveStatus.Accepted => "accepted, with no visible effect",
        LiveStatus.Refused => "refused by this kernel",
        LiveStatus.Absent => "not on this system",
        _ => "FAILED",
    };

    private static IEnumerable<LiveLine> Try(LocalRow row)
    {
        if (row.Number is null)
        {
            return [new(row, null, "", new(LiveStatus.Absent))];
        }

        return OptionTable.Newer.Contains(row)
            ? row.Kinds.Select(kind => Try(row, kind, "raw", () => LiveNewer.Check(row, kind)))
            : row.Kinds.SelectMany(kind => TryOn(row, kind));
    }

    private static IEnumerable<LiveLine> TryOn(LocalRow row, SocketKind kind)
    {
        if (row.CanGet)
        {
            foreach (SocketState state in TestSocket.StatesOf(row, kind))
            {
                yield return Try(row, kind, $"get, {state}", () => LiveGet.Check(row, kind, state));
            }
        }

        if (row.HasQuery)
        {
            yield return Try(row, kind, "ask", () => LiveQuery.Check(row, kind));
        }

        if (row.CanSet)
        {
            yield return Try(row, kind, "set", () => LiveSet.Check(row, kind, SetWay.All[0]));
        }
    }

    private static LiveLine Try(LocalRow row, SocketKind kind, string access, Func<LiveResult> check)
    {
        try
        {
            return new(row, kind, access, check());
        }
#pragma warning disable CA1031 // Whatever goes wrong, the other rows are to be tried too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(row, kind, access, new(LiveStatus.Failed, $"{kind}, {access}: {exception.Message.Trim().Split('\n')[0]}"));
        }
    }

    private static string Format(IEnumerable<(LocalRow Row, LiveResult Result)> verdicts, IEnumerable<LiveLine> lines)
    {
        StringBuilder text = new($"# Every row on {Environment.OSVersion}\n\n| level | option | verdict | |\n|---|---|---|---|\n");
        foreach ((LocalRow row, LiveResult result) in verdicts)
        {
            text.Append(null, $"| {row.LevelName} | {row.TableName} | {Describe(result.Status)} | {result.Detail} |\n");
        }

        text.Append("\n## Every way to try them\n\n| level | option | socket | access | verdict | |\n|---|---|---|---|---|---|\n");
        foreach ((LocalRow row, SocketKind? kind, string access, LiveResult result) in lines.Where(line => line.Kind is not null))
        {
            text.Append(null, $"| {row.LevelName} | {row.TableName} | {kind} | {access} | {Describe(result.Status)} | {result.Detail} |\n");
        }

        return text.ToString();
    }
}
