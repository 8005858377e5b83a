using System.Diagnostics;

namespace Sockets.Options.Tests.Operations;

/// <summary>Another thread that can block.</summary>
internal static class Caller
{
    /// <summary>Longer than the duration of any operation that is not stuck.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Runs something that blocks until the other thing is done, and returns what it threw.</summary>
    internal static async Task<Exception?> InterruptAsync(Action blocking, Action interruption)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Exception?> call = Task.Factory.StartNew(
            () =>
            {
                started.SetResult();
                try
                {
                    blocking();
                    return null;
                }
#pragma warning disable CA1031 // Whatever it is, the test looks at it.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    return exception;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await started.Task;
        // Long enough to be in the middle of it.
        await Task.Delay(150);
        interruption();
        return await call.WaitAsync(Patience);
    }

    internal static TimeSpan Measure(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
