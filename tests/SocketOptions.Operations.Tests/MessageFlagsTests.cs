using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class MessageFlagsTests
{
    [Test]
    [Parity("15", "26")]
    public void A_flag_that_the_system_lacks_is_refused_by_name()
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
    [Parity("15", "X70")]
    public void What_is_only_ever_reported_cannot_be_asked_for(
        [Values(SocketMessageFlags.ControlDataTruncated, SocketMessageFlags.Broadcast, SocketMessageFlags.Multicast)]
        SocketMessageFlags flag)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        Assert.That(
            () => ((SocketRef)pair.Near).Receive(new byte[1], flag), Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [Test]
    [Parity("15", "26")]
    [Platform("Linux")]
    public void Every_flag_that_Linux_has_is_taken(
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
    [Parity("17")]
    [Platform("Linux")]
    public void The_queue_of_errors_is_read_without_waiting()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();

        Assert.That(
            ((SocketRef)pair.Near).TryReceive(new byte[1], SocketMessageFlags.ErrorQueue, out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }
}
