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
    [Parity("recv_vectored_with_flags")]
    [Platform("Linux")]
    public void ErrorQueue_IsReadWithoutWaiting()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();

        Assert.That(
            ((SocketRef)pair.Near).TryReceive(new byte[1], SocketMessageFlags.ErrorQueue, out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }
}
