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

    // Without epoll, as on other systems, each of the threads would keep the handle open for the others.
    [Test]
    public async Task DisposingAHandle_EndsTheWaitsOfSeveralThreadsWithoutEpoll()
    {
        const int Threads = 3;
        using Socket udp = ConnectedPair.CreateBoundUdp();
        using SafeSocketHandle handle = ((SocketRef)udp).DuplicateHandle();
        int before = KernelWitness.CountSockets();
        Task<bool>[] waits = [.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () => IsDisposedWhileReceiving(handle), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        // Each polls a duplicate of the descriptor.
        SpinWait.SpinUntil(() => KernelWitness.CountSockets() >= before + Threads, TimeSpan.FromSeconds(5));
        handle.Dispose();

        Assert.That(await Task.WhenAll(waits).WaitAsync(Caller.Patience), Is.All.True);
        Assert.That(KernelWitness.CountSockets(), Is.EqualTo(before - 1));
    }

    private static bool IsDisposedWhileReceiving(SafeSocketHandle handle)
    {
        bool isDisposed = false;
        TracedThread.Run(
            () =>
            {
                try
                {
                    return ((SocketRef)handle).Receive(new byte[1]);
                }
                catch (ObjectDisposedException)
                {
                    isDisposed = true;
                    return 0;
                }
            },
            new Fault("epoll_create1", Errno.ENOMEM, IsLasting: true));
        return isDisposed;
    }

    [Test]
    public void ConnectingToAFullLocalListener_WakesAFewTimesInASecond([Values] Owner owner)
    {
        UnixSocketEndPoint name = UnixSocketEndPoint.FromAbstractName(Guid.NewGuid().ToByteArray());
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(name);
        listener.Listen(0);
        using Socket first = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        first.Connect(name);
        using Socket second = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Outcome outcome = default;

        IReadOnlyList<string> calls = TracedThread.GetSystemCalls(() =>
        {
            outcome = Outcome.Of(() =>
            {
                owner.Borrow(second).Connect(name, TimeSpan.FromSeconds(1));
                return 0;
            });
            return 0;
        });

        Assert.That(outcome.Error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(calls.Count(static call => call == "connect"), Is.InRange(3, 20));
        Assert.That(calls, Has.Count.LessThan(150));
    }

    // Waits between which data moves are not a standing state, however many there are.
    [Test]
    public async Task WaitsBetweenPiecesOfData_AreForReadiness()
    {
        const int Pieces = 12;
        int least = int.MaxValue;
        // On a busy machine, a wait can be so long that it does not use the handle any more.
        for (int round = 0; round < 5 && least > 0; round++)
        {
            using ConnectedPair pair = ConnectedPair.CreateTcp();
            Socket far = pair.Far;
            using ManualResetEventSlim isTraced = new();
            Task sending = Task.Run(async () =>
            {
                isTraced.Wait(Caller.Patience);
                for (int i = 0; i < Pieces; i++)
                {
                    await Task.Delay(10);
                    far.Send("x"u8);
                }
            });
            Socket near = pair.Near;

            IReadOnlyList<string> calls = TracedThread.GetSystemCalls(() =>
            {
                isTraced.Set();
                return ((SocketRef)near).Receive(new byte[Pieces], SocketMessageFlags.WaitAll);
            });

            await sending;
            least = Math.Min(least, calls.Count(static call => call.StartsWith("epoll", StringComparison.Ordinal)));
        }

        Assert.That(least, Is.Zero);
    }

    private static int CountEpollInstances() => Directory.GetFiles("/proc/self/fd")
        .Count(static path => new FileInfo(path).LinkTarget?.Contains("eventpoll", StringComparison.Ordinal) == true);
}
