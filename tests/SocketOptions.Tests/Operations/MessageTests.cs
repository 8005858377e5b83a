using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>Messages on every system. The tests for Linux compare them with those of other processes.</summary>
internal sealed class MessageTests
{
    [Test]
    public void Datagram_ArrivesWithItsSender([Values] Owner owner, [Values] bool isVectored)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        byte[] buffer = new byte[8];
        far.SendTo("abc"u8, near.LocalEndPoint!);

        SocketReceiveResult result = isVectored
            ? owner.Borrow(near).ReceiveMessage([buffer.AsMemory(0, 2), buffer.AsMemory(2)], message)
            : owner.Borrow(near).ReceiveMessage(buffer, message);

        Assert.That(result, Is.EqualTo(new SocketReceiveResult(3, SocketMessageFlags.None)));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
        Assert.That(message.RemoteEndPoint, Is.EqualTo(far.LocalEndPoint));
        Assert.That(message.Control.IsEmpty);
    }

    [Test]
    public void PacketInformation_ArrivesWithADatagram([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        near.IPReceivePacketInformation = true;
        using IncomingSocketMessage message = new();
        far.SendTo("abc"u8, near.LocalEndPoint!);

        owner.Borrow(near).ReceiveMessage(new byte[8], message);

        Assert.That(message.PacketInformation?.LocalAddress, Is.EqualTo(IPAddress.Loopback));
        Assert.That(message.PacketInformation?.InterfaceIndex, Is.Positive);
    }

    [Test]
    public void Stream_IsReadToItsEnd([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using IncomingSocketMessage message = new();
        pair.Far.Send("abc"u8);

        Assert.That(owner.Borrow(pair.Near).ReceiveMessage(new byte[8], message).BytesReceived, Is.EqualTo(3));
        pair.Far.Shutdown(SocketShutdown.Send);
        Assert.That(owner.Borrow(pair.Near).ReceiveMessage(new byte[8], message).BytesReceived, Is.Zero);
    }

    [Test]
    public void MessageWithoutControl_IsSentLikeAnyOther([Values] Owner owner, [Values] bool isConnected)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        using Socket other = ConnectedPair.CreateBoundUdp();
        OutgoingSocketMessage message = new();
        if (!isConnected)
        {
            message.RemoteEndPoint = other.LocalEndPoint;
        }

        Assert.That(owner.Borrow(isConnected ? pair.Near : pair.Far).SendMessage("abc"u8, message), Is.EqualTo(3));
        Assert.That((isConnected ? pair.Far : other).Receive(new byte[8]), Is.EqualTo(3));
    }

    [Test]
    public void TruncatedDatagram_IsReported([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        using IncomingSocketMessage message = new();
        pair.Far.Send("abcdef"u8);

        SocketReceiveResult result = owner.Borrow(pair.Near).ReceiveMessage(new byte[4], message);

        Assert.That((result.BytesReceived, result.IsTruncated, message.IsTruncated), Is.EqualTo((4, true, true)));
    }

    [Test]
    public async Task AsynchronousReceive_WaitsForADatagram()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        using IncomingSocketMessage message = new();
        for (int i = 0; i < 5; i++)
        {
            Task<SocketReceiveResult> receiving = pair.Near.ReceiveMessageAsync(new byte[8], message).AsTask();
            await pair.Far.SendMessageAsync("abc"u8.ToArray(), new OutgoingSocketMessage());

            Assert.That((await receiving.WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(3));
        }
    }

    [Test]
    public void ValueThatNoSystemAccepts_IsRejected()
    {
        OutgoingSocketMessage message = new();

        Assert.That(() => message.Add<int>(null!, 1), Throws.ArgumentNullException);
        Assert.That(() => message.Add(ControlMessage.IPPacketInformation, new PacketInformation(null, -1)), Throws.InstanceOf<Exception>());
        Assert.That(() => message.RemoteAddress = new SocketAddress(AddressFamily.InterNetwork, 200), Throws.ArgumentException);
        Assert.That(() => new IncomingSocketMessage(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void ErrorQueue_IsThatOfLinux()
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();

        if (OperatingSystem.IsLinux())
        {
            Assert.That(((SocketRef)near).TryReceiveError([], message, out _, out SocketError error), Is.False);
            Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
        }
        else
        {
            Assert.That(
                () => ((SocketRef)near).TryReceiveError([], message, out _, out _),
                Throws.InstanceOf<PlatformNotSupportedException>().With.Message.Contains("Linux"));
        }
    }
}
