using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

internal sealed class SignalTests
{
    // .NET ignores the signal, which strace shows nevertheless.
    [TestCase(SocketMessageFlags.None, true)]
    [TestCase(SocketMessageFlags.NoSignal, false)]
    public void NoSignal_PreventsTheSignal(SocketMessageFlags flags, bool isRaised)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Shutdown(SocketShutdown.Send);
        Socket socket = pair.Near;

        Assert.That(TracedThread.RaisesSignal(() => Send(socket, flags), "SIGPIPE"), Is.EqualTo(isRaised));
    }

    private static long Send(SocketRef socket, SocketMessageFlags flags)
    {
        socket.TrySend("x"u8, flags, out _, out SocketError error);
        return (long)error;
    }
}
