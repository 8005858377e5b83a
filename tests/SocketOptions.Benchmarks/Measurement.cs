using System.Diagnostics;

namespace Sockets.Options.Benchmarks;

/// <summary>Measures the ways to do the same in turn, so that what else the machine does meets all of them.</summary>
internal static class Measurement
{
    private const int Rounds = 60;

    /// <summary>Prints nanoseconds per call with their ratios to some of the ways, and allocated bytes.</summary>
    public static void Run(string title, IReadOnlyList<MeasuredOperation> operations, params string[] peers)
    {
        double[][] nanoseconds = [.. operations.Select(static _ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < operations.Count; i++)
            {
                nanoseconds[i][round] = MeasureOnce(operations[i]);
            }
        }

        var table = new Table(["what", "way", "ns", .. peers.Select(static peer => $"times {peer}"), "allocated bytes"]);
        for (int i = 0; i < operations.Count; i++)
        {
            MeasuredOperation operation = operations[i];
            double own = Warm(nanoseconds[i]);
            table.Add(
            [
                operation.Subject,
                operation.Way,
                Table.Number(own),
                .. peers.Select(peer => Table.Number(own / Warm(nanoseconds[IndexOf(operations, operation.Subject, peer)]))),
                Table.Number(AllocatedBytes(operation)),
            ]);
        }

        table.Write(title);
    }

    private static int IndexOf(IReadOnlyList<MeasuredOperation> operations, string subject, string way) =>
        Enumerable.Range(0, operations.Count).First(i => operations[i].Subject == subject && operations[i].Way == way);

    private static double MeasureOnce(MeasuredOperation operation)
    {
        operation.Prepare?.Invoke(operation.Calls);
        long start = Stopwatch.GetTimestamp();
        operation.Repeat(operation.Calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / operation.Calls;
    }

    /// <summary>Gets the lower quartile once the JIT has done: the rest measures what else the machine does.</summary>
    private static double Warm(double[] rounds) => rounds.Skip(Rounds / 2).Order().ElementAt(Rounds / 8);

    private static double AllocatedBytes(MeasuredOperation operation)
    {
        operation.Prepare?.Invoke(operation.Calls);
        long before = GC.GetAllocatedBytesForCurrentThread();
        operation.Repeat(operation.Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)operation.Calls;
    }
}
