using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>A thread under strace, which makes system calls of this thread and of no other one fail.</summary>
internal static partial class TracedThread
{
    private const string SystemCalls = "%network,poll,ppoll,?epoll_wait,epoll_pwait,fcntl,sendfile";

    /// <summary>Runs an operation with faults in its system calls.</summary>
    /// <returns>Its result.</returns>
    internal static Outcome Run(Func<long> operation, params ReadOnlySpan<Fault> faults)
    {
        string[] calls = [.. Trace(operation, out Outcome outcome, faults).Where(line => SystemCall.IsMatch(line))];
        foreach (Fault fault in faults)
        {
            int count = calls.Count(call =>
                call.StartsWith(fault.SystemCall + "(", StringComparison.Ordinal) && call.EndsWith("(INJECTED)", StringComparison.Ordinal));
            Assert.That(
                count, fault.IsLasting ? Is.GreaterThan(1) : Is.EqualTo(1), $"times that {fault} came to pass, in:\n{string.Join('\n', calls)}");
        }

        return outcome;
    }

    /// <summary>Returns the names of the system calls that an operation makes.</summary>
    internal static IReadOnlyList<string> GetSystemCalls(Func<long> operation) =>
        [.. Trace(operation, out _).Where(line => SystemCall.IsMatch(line)).Select(call => call[..call.IndexOf('(', StringComparison.Ordinal)])];

    /// <summary>Determines whether an operation raises a signal, also one that the process ignores.</summary>
    internal static bool RaisesSignal(Func<long> operation, string signal) =>
        Trace(operation, out _).Exists(line => line.StartsWith($"--- {signal} ", StringComparison.Ordinal));

    private static List<string> Trace(Func<long> operation, out Outcome outcome, params ReadOnlySpan<Fault> faults)
    {
        using ManualResetEvent isTraced = new(initialState: false);
        TaskCompletionSource<int> identifier = new();
        TaskCompletionSource<Outcome> answer = new();
        Thread thread = new(() =>
        {
            identifier.SetResult(KernelWitness.GetThread());
            isTraced.WaitOne();
            try
            {
                answer.SetResult(Outcome.Of(operation));
            }
#pragma warning disable CA1031 // Whatever it is, the test meets it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                answer.SetException(exception);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        using Process strace = Start(identifier.Task.Result, faults);
        try
        {
            string? greeting = strace.StandardError.ReadLineAsync().WaitAsync(Caller.Patience).GetAwaiter().GetResult();
            Assert.That(greeting, Does.EndWith(" attached"));
            // The thread stands still while strace has no room to write to.
            Task<string> text = strace.StandardError.ReadToEndAsync();
            isTraced.Set();
            outcome = answer.Task.WaitAsync(Caller.Patience).GetAwaiter().GetResult();
            return [.. text.WaitAsync(Caller.Patience).GetAwaiter().GetResult().Split('\n')];
        }
        finally
        {
            isTraced.Set();
            strace.Kill();
        }
    }

    private static Process Start(int thread, ReadOnlySpan<Fault> faults)
    {
        ProcessStartInfo start = new("strace", ["-p", $"{thread}", "-e", $"trace={SystemCalls}"]) { RedirectStandardError = true };
        foreach (Fault fault in faults)
        {
            start.ArgumentList.Add("-e");
            start.ArgumentList.Add(fault.Injection);
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"^[a-z]\w*\(")]
    private static partial Regex SystemCall { get; }
}
