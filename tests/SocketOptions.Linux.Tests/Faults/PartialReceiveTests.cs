using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>Data that was received before a fault is returned, and the rest remains in the queue.</summary>
internal sealed class PartialReceiveTests
{
    private static readonly byte[] s_first = "first"u8.ToArray();
    private static readonly byte[] s_rest = "rest"u8.ToArray();
    private static readonly byte[] s_all = [.. s_first, .. s_rest];

    [Test]
    public void FaultInTheMiddle_LosesNothing(
        [Values("recvfrom", "recvmsg")] string systemCall, [Values] Owner owner, [Values] Errno errno) =>
        AssertComplete(systemCall, owner, isMadeGood: errno is Errno.EINTR or Errno.EAGAIN, new Fault(systemCall, errno, 2));

    // The type determines whether there can be more, and the timeout limits the wait for it.
    [Test]
    public void FaultWhileWaiting_LosesNothing(
        [Values("recvfrom", "recvmsg")] string systemCall,
        [Values] Owner owner,
        [Values("getsockopt#1", "getsockopt#2", "poll#1")] string failing,
        [Values] Errno errno)
    {
        string[] parts = failing.Split('#');
        Fault fault = new(parts[0], errno, parts[1][0] - '0');
        bool isMadeGood = failing == "poll#1" && errno == Errno.EINTR;
        if (failing == "getsockopt#1")
        {
            AssertComplete(systemCall, owner, isMadeGood, fault);
        }
        else
        {
            AssertComplete(systemCall, owner, isMadeGood, new Fault(systemCall, Errno.EAGAIN, 2), fault);
        }
    }

    [Test]
    public void FaultOfAskingWhetherToWait_LosesNothing([Values("recvfrom", "recvmsg")] string systemCall, [Values] Errno errno) =>
        AssertComplete(systemCall, Owner.Handle, isMadeGood: false, new Fault(systemCall, Errno.EAGAIN, 2), new Fault("fcntl", errno));

    private static void AssertComplete(string systemCall, Owner owner, bool isMadeGood, params ReadOnlySpan<Fault> faults)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send(s_first);
        byte[] buffer = new byte[s_all.Length];
        Thread sendingRest = new(() => SendRestAfterFirst(pair));
        if (isMadeGood)
        {
            sendingRest.Start();
        }

        Outcome outcome = TracedThread.Run(() => Receive(systemCall, owner.Borrow(pair.Near), buffer), faults);

        Assert.That(outcome, Is.EqualTo(Outcome.Success(isMadeGood ? s_all.Length : s_first.Length)));
        if (isMadeGood)
        {
            sendingRest.Join();
        }
        else
        {
            pair.Far.Send(s_rest);
            Receive(systemCall, owner.Borrow(pair.Near), buffer.AsMemory((int)outcome.Count));
        }

        Assert.That(buffer, Is.EqualTo(s_all));
    }

    private static void SendRestAfterFirst(ConnectedPair pair)
    {
        while (pair.Near.Available > 0)
        {
            Thread.Sleep(1);
        }

        pair.Far.Send(s_rest);
    }

    private static long Receive(string systemCall, SocketRef socket, Memory<byte> buffer) =>
        systemCall == "recvfrom"
            ? socket.Receive(buffer.Span, SocketMessageFlags.WaitAll)
            : socket.Receive([buffer[..1], buffer[1..]], SocketMessageFlags.WaitAll).BytesReceived;
}
