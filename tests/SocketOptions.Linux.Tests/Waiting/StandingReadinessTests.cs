using System.Diagnostics;
using System.Net.Sockets;
using Sockets.Options.Linux.Tests.Faults;

namespace Sockets.Options.Linux.Tests.Waiting;

/// <summary>While a socket stays ready for a call that would block, waiting costs little, and its end is noticed soon.</summary>
internal sealed class StandingReadinessTests
{
    private static readonly string[] s_states =
        [StandingState.QueuedError, StandingState.FullReceiver, StandingState.PeekBeyondTheData];

    [Test]
    public void Wait_WakesAFewTimesInASecond([ValueSource(nameof(s_states))] string name, [Values] Owner owner)
    {
        using StandingState state = new(name);
        state.Near.ReceiveTimeout = state.Near.SendTimeout = 1000;
        int before = CountEpollInstances();
        SocketError error = SocketError.Success;
        IReadOnlyList<string> calls = [];

        TimeSpan time = Caller.Measure(() => calls = TracedThread.GetSystemCalls(() => (long)(error = state.Call(owner.Borrow(state.Near)))));

        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(time.TotalMilliseconds, Is.GreaterThan(999));
        // There are a few at once, then one after a millisecond, two, four, and so on.
        Assert.That(calls.Count(static call => call is "recvfrom" or "sendto"), Is.InRange(4, 20));
        Assert.That(calls, Has.Count.LessThan(100));
        Assert.That(CountEpollInstances(), Is.EqualTo(before));
    }

    [TestCase(StandingState.QueuedError, 100)]
    [TestCase(StandingState.PeekBeyondTheData, 100)]
    // Its end wakes only sockets that are connected to the receiver.
    [TestCase(StandingState.FullReceiver, 400)]
    public async Task End_IsNoticedSoon(string name, int milliseconds)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            using StandingState state = new(name);
            long start = 0;
            TimeSpan time = default;
            SocketError error = SocketError.Success;

            Exception? exception = await Caller.InterruptAsync(
                () =>
                {
                    error = state.Call(state.Near);
                    time = Stopwatch.GetElapsedTime(Volatile.Read(ref start));
                },
                () =>
                {
                    // By now, the pauses are the longest. The next one has just begun.
                    Thread.Sleep(400);
                    Volatile.Write(ref start, Stopwatch.GetTimestamp());
                    state.End();
                });

            Assert.That((error, exception), Is.EqualTo((SocketError.Success, (Exception?)null)));
            best = time < best ? time : best;
        }

        Assert.That(best.TotalMilliseconds, Is.LessThan(milliseconds));
    }

    [Test]
    public async Task DisposingAHandle_EndsTheWait([ValueSource(nameof(s_states))] string name)
    {
        using StandingState state = new(name);
        using SafeSocketHandle handle = ((SocketRef)state.Near).DuplicateHandle();

        Exception? exception = await Caller.InterruptAsync(() => state.Call(handle), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    private static int CountEpollInstances() => Directory.GetFiles("/proc/self/fd")
        .Count(static path => new FileInfo(path).LinkTarget?.Contains("eventpoll", StringComparison.Ordinal) == true);
}
