using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class ReceivingFromTests
{
    [Test]
    [Parity("recv_from", "recv_from_with_flags", "SockAddr")]
    public void ReceiveFrom_ReturnsTheSender([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abc"u8, near.LocalEndPoint!);
        byte[] buffer = new byte[8];

        SocketReceiveResult result = owner.Borrow(near).ReceiveFrom(buffer, out EndPoint? source);

        Assert.That(result, Is.EqualTo(new SocketReceiveResult(3, SocketMessageFlags.None)));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
        Assert.That(source, Is.EqualTo(far.LocalEndPoint));
    }

    [Test]
    [Parity("recv_from")]
    public void EarlierAddress_IsOverwritten([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abc"u8, near.LocalEndPoint!);
        SocketAddress source = new IPEndPoint(IPAddress.IPv6Loopback, 1).Serialize();

        owner.Borrow(near).ReceiveFrom(new byte[8], source);

        Assert.That(source.ToEndPoint(), Is.EqualTo(far.LocalEndPoint));
    }

    [Test]
    [Parity("recv_from")]
    [Platform(Exclude = "Win")]
    public void ConnectedStream_ReturnsNoAddress([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("abc"u8);

        owner.Borrow(pair.Near).ReceiveFrom(new byte[8], out EndPoint? source);

        Assert.That(source, Is.Null);
    }

    [Test]
    [Parity("recv_from", "recv_from_vectored", "recv_from_vectored_with_flags")]
    public void Truncation_IsReportedWithTheAddress([Values] Owner owner, [Values] bool isVectored)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abcdef"u8, near.LocalEndPoint!);
        byte[] buffer = new byte[4];
        SocketAddress source = SocketAddress.CreateBuffer();

        SocketReceiveResult result = isVectored
            ? owner.Borrow(near).ReceiveFrom([buffer.AsMemory(0, 3), buffer.AsMemory(3)], source)
            : owner.Borrow(near).ReceiveFrom(buffer, source);

        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((4, true)));
        Assert.That(buffer, Is.EqualTo("abcd"u8.ToArray()));
        Assert.That(source.ToEndPoint(), Is.EqualTo(far.LocalEndPoint));
    }

    [Test]
    [Parity("peek_from")]
    public void Peeking_LeavesTheMessage([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abcdef"u8, near.LocalEndPoint!);

        SocketReceiveResult result = owner.Borrow(near).ReceiveFrom(new byte[3], SocketMessageFlags.Peek, out EndPoint? source);

        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((3, true)));
        Assert.That(source, Is.EqualTo(far.LocalEndPoint));
        Assert.That(near.Receive(new byte[8]), Is.EqualTo(6));
    }

    [Test]
    [Parity("peek_sender")]
    public void PeekSender_ReturnsTheSenderAndLeavesTheMessage([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("a message of more than eight bytes"u8, near.LocalEndPoint!);
        SocketAddress source = SocketAddress.CreateBuffer();

        Assert.That(owner.Borrow(near).PeekSender(), Is.EqualTo(far.LocalEndPoint));
        owner.Borrow(near).PeekSender(source);
        Assert.That(source.ToEndPoint(), Is.EqualTo(far.LocalEndPoint));
        Assert.That(near.Receive(new byte[64]), Is.EqualTo(34));
        near.Blocking = false;
        Assert.That(owner.Borrow(near).TryPeekSender(source, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    [Parity("recv_from_with_flags")]
    [Platform("Linux")]
    public void RealLength_CanBeRequested([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abcdef"u8, near.LocalEndPoint!);

        SocketReceiveResult result = owner.Borrow(near).ReceiveFrom(new byte[2], SocketMessageFlags.Truncated, out _);

        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((6, true)));
    }
}
