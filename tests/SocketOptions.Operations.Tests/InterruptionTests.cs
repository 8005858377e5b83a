using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sockets.Options.Operations.Tests;

/// <summary>Signals interrupt what waits in the kernel, which neither ends nor prolongs the waiting.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class InterruptionTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(400);

    [Test]
    [Parity("13", "46")]
    public void The_time_to_receive_stays_the_same([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ReceiveTimeout = (int)s_timeout.TotalMilliseconds;

        AssertTimedOut(() =>
        {
            owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.None, out _, out SocketError error);
            return error;
        });
    }

    [Test]
    [Parity("5")]
    public void The_time_to_accept_stays_the_same([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.ReceiveTimeout = (int)s_timeout.TotalMilliseconds;

        AssertTimedOut(() =>
        {
            owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out _, out SocketError error);
            return error;
        });
    }

    [Test]
    [Parity("3")]
    public void The_time_to_connect_stays_the_same([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.Listen(0);
        List<Socket> queued = [];
        for (int i = 0; i < 4; i++)
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            ((SocketRef)socket).TryConnect(listener.LocalEndPoint!.Serialize(), out _);
            queued.Add(socket);
        }

        Thread.Sleep(20);
        using Socket last = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        EndPoint remote = listener.LocalEndPoint!;

        AssertTimedOut(() =>
        {
            try
            {
                owner.Borrow(last).Connect(remote, s_timeout);
                return SocketError.Success;
            }
            catch (SocketException exception)
            {
                return exception.SocketErrorCode;
            }
        });
        queued.ForEach(socket => socket.Dispose());
    }

    [Test]
    [Parity("25", "27")]
    public void Nothing_that_is_sent_is_lost([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        byte[] sent = new byte[32 << 20];
        Random.Shared.NextBytes(sent);
        byte[] received = new byte[sent.Length];
        Task receiving = Task.Run(async () =>
        {
            for (int taken = 0; taken < received.Length;)
            {
                taken += pair.Far.Receive(received.AsSpan(taken, Math.Min(1 << 20, received.Length - taken)));
                await Task.Delay(5);
            }
        });

        Interrupted(() => Assert.That(owner.Borrow(pair.Near).Send([sent.AsMemory(0, 999), sent.AsMemory(999)]), Is.EqualTo(sent.Length)));

        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(received.AsSpan().SequenceEqual(sent));
    }

    private static void AssertTimedOut(Func<SocketError> operation)
    {
        SocketError error = SocketError.Success;
        TimeSpan time = Interrupted(() => error = operation());

        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(time.TotalMilliseconds, Is.InRange(s_timeout.TotalMilliseconds - 1, 1500));
    }

    private static TimeSpan Interrupted(Action action)
    {
        // With a handler the signal interrupts; without one the kernel ignores it.
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, static _ => { });
        int thread = Libc.GetThread();
        using CancellationTokenSource stop = new();
        Thread interrupting = new(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Libc.Interrupt(thread);
                Thread.Sleep(3);
            }
        });
        interrupting.Start();
        TimeSpan time = Caller.Measure(action);
        stop.Cancel();
        interrupting.Join();
        return time;
    }
}
