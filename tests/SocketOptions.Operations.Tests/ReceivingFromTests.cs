using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class ReceivingFromTests
{
    [Test]
    [Parity("19", "20", "S7")]
    public void ReceiveFrom_tells_who_sent([Values] Owner owner)
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
    [Parity("19")]
    public void An_address_from_before_is_written_over([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abc"u8, near.LocalEndPoint!);
        SocketAddress source = new IPEndPoint(IPAddress.IPv6Loopback, 1).Serialize();

        owner.Borrow(near).ReceiveFrom(new byte[8], source);

        Assert.That(source.ToEndPoint(), Is.EqualTo(far.LocalEndPoint));
    }

    [Test]
    [Parity("19")]
    [Platform(Exclude = "Win")]
    public void A_connected_stream_gives_no_address([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("abc"u8);

        owner.Borrow(pair.Near).ReceiveFrom(new byte[8], out EndPoint? source);

        Assert.That(source, Is.Null);
    }

    [Test]
    [Parity("19", "21", "22")]
    public void Truncation_is_reported_with_the_address([Values] Owner owner, [Values] bool isVectored)
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
    [Parity("23")]
    public void Peeking_leaves_the_message([Values] Owner owner)
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
    [Parity("24")]
    public void PeekSender_tells_who_sent_and_leaves_the_message([Values] Owner owner)
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
    [Parity("20")]
    [Platform("Linux")]
    public void The_real_length_can_be_asked_for([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        far.SendTo("abcdef"u8, near.LocalEndPoint!);

        SocketReceiveResult result = owner.Borrow(near).ReceiveFrom(new byte[2], SocketMessageFlags.Truncated, out _);

        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((6, true)));
    }
}
