using System.Net.Sockets;
using System.Security.Cryptography;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>Data that was sent before a fault is counted, as another program counts it.</summary>
internal sealed class PartialSendTests
{
    private const int Length = 1 << 20;

    private static readonly byte[] s_data = new byte[Length];

    private CountingPeer _peer = null!;

    [OneTimeSetUp]
    public void StartPeer() => _peer = new();

    [OneTimeTearDown]
    public void StopPeer() => _peer.Dispose();

    [Test]
    public void FaultInTheMiddle_LosesNoCount(
        [Values("sendto", "sendmsg")] string systemCall, [Values] Owner owner, [Values] Errno errno, [Values(2, 3)] int occurrence)
    {
        using Socket socket = _peer.Connect();

        Outcome outcome = TracedThread.Run(() => Send(systemCall, owner.Borrow(socket)), new Fault(systemCall, errno, occurrence));

        AssertCounted(outcome, socket, isMadeGood: errno is Errno.EINTR or Errno.EAGAIN);
    }

    [Test]
    public void FaultWhileWaiting_LosesNoCount(
        [Values("sendto", "sendmsg")] string systemCall,
        [Values] Owner owner,
        [Values("getsockopt", "poll")] string failing,
        [Values] Errno errno)
    {
        using Socket socket = _peer.Connect();

        Outcome outcome = TracedThread.Run(
            () => Send(systemCall, owner.Borrow(socket)), new Fault(systemCall, Errno.EAGAIN, 2), new Fault(failing, errno));

        AssertCounted(outcome, socket, isMadeGood: failing == "poll" && errno == Errno.EINTR);
    }

    [Test]
    public void FaultOfAskingWhetherToWait_LosesNoCount([Values("sendto", "sendmsg")] string systemCall, [Values] Errno errno)
    {
        using Socket socket = _peer.Connect();

        Outcome outcome = TracedThread.Run(
            () => Send(systemCall, socket.SafeHandle), new Fault(systemCall, Errno.EAGAIN, 2), new Fault("fcntl", errno));

        AssertCounted(outcome, socket, isMadeGood: false);
    }

    // Data after the part that was cut must not be sent.
    [Test]
    public void MoreBuffersThanOneCallTakes_AreCutAtOnePlace()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.SendBufferSize = 1 << 14;
        pair.Near.Blocking = false;
        byte[] data = new byte[2000 * 1000];
        RandomNumberGenerator.Fill(data);
        ReadOnlyMemory<byte>[] buffers = [.. Enumerable.Range(0, 2000).Select(index => data.AsMemory(index * 1000, 1000))];
        Task<byte[]> receiving = Task.Run(async () =>
        {
            await using NetworkStream stream = new(pair.Far);
            using MemoryStream received = new();
            await stream.CopyToAsync(received);
            return received.ToArray();
        });
        Socket near = pair.Near;

        Outcome outcome = TracedThread.Run(() => ((SocketRef)near).Send(buffers), new Fault("sendmsg", Errno.EAGAIN, 2));

        near.Shutdown(SocketShutdown.Send);
        Assert.That(outcome.Count, Is.InRange(1, data.Length - 1));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(data.AsSpan(0, (int)outcome.Count)));
    }

    private static long Send(string systemCall, SocketRef socket) =>
        systemCall == "sendto" ? socket.Send(s_data) : socket.Send([s_data.AsMemory(0, 999), s_data.AsMemory(999)]);

    private void AssertCounted(Outcome outcome, Socket socket, bool isMadeGood)
    {
        Assert.That(outcome.Error, Is.EqualTo(SocketError.Success));
        Assert.That(outcome.Count, isMadeGood ? Is.EqualTo(Length) : Is.InRange(1, Length - 1));
        Assert.That(_peer.Finish(socket), Is.EqualTo(outcome.Count));
    }
}
