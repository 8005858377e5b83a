using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class MessageFlagsTests
{
    [Test]
    [Parity("recv_with_flags", "send_with_flags")]
    public void FlagThatTheSystemLacks_IsRejectedByName()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SocketMessageFlags lacking = OperatingSystem.IsWindows() ? SocketMessageFlags.DontWait : SocketMessageFlags.PushImmediate;

        Assert.That(
            () => ((SocketRef)pair.Near).Send("x"u8, SocketMessageFlags.Peek | lacking),
            Throws.InstanceOf<PlatformNotSupportedException>().With.Message.Contains(lacking.ToString()));
        Assert.That(
            () => ((SocketRef)pair.Near).TryReceive(new byte[1], lacking, out _, out _),
            Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [Test]
    [Parity("recv_with_flags", "RecvFlags")]
    public void OutputFlag_IsRejectedAsInput(
        [Values(SocketMessageFlags.ControlDataTruncated, SocketMessageFlags.Broadcast, SocketMessageFlags.Multicast)]
        SocketMessageFlags flag)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        Assert.That(
            () => ((SocketRef)pair.Near).Receive(new byte[1], flag), Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [Test]
    [Parity("recv_with_flags", "send_with_flags")]
    [Platform("Linux")]
    public void EveryFlagOfLinux_IsAccepted(
        [Values(
            SocketMessageFlags.DontRoute,
            SocketMessageFlags.DontWait,
            SocketMessageFlags.EndOfRecord,
            SocketMessageFlags.Confirm,
            SocketMessageFlags.NoSignal,
            SocketMessageFlags.ZeroCopy)]
        SocketMessageFlags flag)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();

        Assert.That(((SocketRef)pair.Near).TrySend("x"u8, flag, out int sent, out _));
        Assert.That(sent, Is.EqualTo(1));
    }

    [Test]
    [Platform("Linux")]
    public void FastOpen_ConnectsAndSends([Values] Owner owner, [Values] bool isVectored, [Values(5, 1 << 20)] int length)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        // The longer data requires several calls, of which only the first one connects.
        socket.SendBufferSize = 4096;
        SocketAddress remote = listener.LocalEndPoint!.Serialize();
        byte[] data = new byte[length];
        Random.Shared.NextBytes(data);
        Task<byte[]> receiving = Task.Run(async () =>
        {
            await using NetworkStream stream = new(await listener.AcceptAsync(), ownsSocket: true);
            using MemoryStream received = new();
            await stream.CopyToAsync(received);
            return received.ToArray();
        });

        long sent = isVectored
            ? owner.Borrow(socket).SendTo([data.AsMemory(0, 2), data.AsMemory(2)], SocketMessageFlags.FastOpen, remote)
            : owner.Borrow(socket).SendTo(data, SocketMessageFlags.FastOpen, remote);
        ((SocketRef)socket.SafeHandle).Shutdown(SocketShutdown.Send);

        Assert.That(sent, Is.EqualTo(length));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(data));
    }

    [Test]
    [Platform("Linux")]
    public void FastOpen_OfMoreBuffersThanOneCallTakes_ConnectsOnce()
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        ReadOnlyMemory<byte>[] buffers = [.. Enumerable.Repeat<ReadOnlyMemory<byte>>("ab"u8.ToArray(), 4000)];

        long sent = ((SocketRef)socket).SendTo(buffers, SocketMessageFlags.FastOpen, listener.LocalEndPoint!.Serialize());

        Assert.That(sent, Is.EqualTo(8000));
    }

    [Test]
    [Platform("Linux")]
    public void FastOpen_OfANonBlockingSocket_ContinuesInTheBackground([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Blocking = false;

        owner.Borrow(socket).TrySendTo(
            "x"u8, SocketMessageFlags.FastOpen, listener.LocalEndPoint!.Serialize(), out int sent, out SocketError error);

        // It sends as well if the peer has given it a cookie.
        Assert.That((sent, error), Is.EqualTo((0, SocketError.InProgress)).Or.EqualTo((1, SocketError.Success)));
        Assert.That(listener.Poll(Caller.Patience, SelectMode.SelectRead));
    }

    [Test]
    [Platform("Linux")]
    public void FastOpen_ToAPortWithoutAListener_IsRefused([Values] Owner owner)
    {
        using Socket bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        owner.Borrow(socket).TrySendTo(
            "x"u8, SocketMessageFlags.FastOpen, bound.LocalEndPoint!.Serialize(), out _, out SocketError error);

        Assert.That(error, Is.EqualTo(SocketError.ConnectionRefused));
    }

    // Data that ends a record does not share a segment with the data after it.
    [TestCase(SocketMessageFlags.None, 1u)]
    [TestCase(SocketMessageFlags.EndOfRecord, 5u)]
    [Platform("Linux")]
    public void EndOfRecord_EndsASegment(SocketMessageFlags flags, uint segments)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.NoDelay = false;
        pair.Near.TcpCorkEnabled = true;
        for (int i = 0; i < 5; i++)
        {
            ((SocketRef)pair.Near).Send("abc"u8, flags);
        }

        pair.Near.TcpCorkEnabled = false;

        Assert.That(pair.Far.Receive(new byte[20]), Is.GreaterThan(0));
        Assert.That(
            SpinWait.SpinUntil(() => pair.Near.TcpInfo.DataSegmentsSent == segments, TimeSpan.FromSeconds(2)),
            $"It has sent {pair.Near.TcpInfo.DataSegmentsSent} segments.");
    }

    [TestCase(SocketMessageFlags.None, false)]
    [TestCase(SocketMessageFlags.ZeroCopy, true)]
    [Platform("Linux")]
    public void ZeroCopy_IsNotifiedInTheErrorQueue(SocketMessageFlags flags, bool isNotified)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ZeroCopyEnabled = true;

        ((SocketRef)pair.Near).Send("abc"u8, flags);

        Assert.That(pair.Far.Receive(new byte[4]), Is.EqualTo(3));
        Assert.That(pair.Near.Poll(isNotified ? 5_000_000 : 100_000, SelectMode.SelectError), Is.EqualTo(isNotified));
        if (isNotified)
        {
            Assert.That(((SocketRef)pair.Near).TryReceiveError([], new IncomingSocketMessage(), out SocketQueuedError notice, out _));
            Assert.That(notice.ZeroCopyRange?.Count, Is.EqualTo(1));
            Assert.That(pair.Near.Poll(0, SelectMode.SelectError), Is.False);
        }
    }

    [Test]
    [Parity("recv_vectored_with_flags")]
    [Platform("Linux")]
    public void ErrorQueue_IsReadWithoutWaiting()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();

        Assert.That(
            ((SocketRef)pair.Near).TryReceiveError(new byte[1], new IncomingSocketMessage(), out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }
}
