using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Tests.Operations;

/// <summary>Signals interrupt what waits in the kernel, which neither ends nor prolongs the waiting.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class InterruptionTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(400);

    [Test]
    [Parity("recv", "set_read_timeout")]
    public void ReceiveTimeout_StaysTheSame([Values] Owner owner)
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
    [Parity("sendfile", "set_write_timeout")]
    public void SendFileTimeout_StaysTheSame([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.SendTimeout = (int)s_timeout.TotalMilliseconds;
        string path = Path.GetTempFileName();
        using SafeFileHandle file =
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.SetLength(file, 64 << 20);

        AssertTimedOut(() => owner.Borrow(pair.Near).SendFile(file).Error);
    }

    [Test]
    [Parity("accept")]
    public void AcceptTimeout_StaysTheSame([Values] Owner owner)
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
    [Parity("connect_timeout")]
    public void ConnectTimeout_StaysTheSame([Values] Owner owner)
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
    [Parity("send", "send_vectored")]
    public void SentData_IsNeverLost([Values] Owner owner)
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
        int thread = KernelWitness.GetThread();
        using CancellationTokenSource stop = new();
        Thread interrupting = new(() =>
        {
            // A wait that the signals prolong ends after the last one.
            long start = Stopwatch.GetTimestamp();
            while (!stop.IsCancellationRequested && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5))
            {
                KernelWitness.Interrupt(thread);
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
