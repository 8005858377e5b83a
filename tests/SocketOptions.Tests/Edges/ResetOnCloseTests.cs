using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The reset, which the linger option does not accept, has a name of its own.</summary>
public sealed class ResetOnCloseTests
{
    [Test]
    public void Peer_SeesAReset([Values] Face face)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);

        switch (face)
        {
            case Face.Extension:
                socket.Socket.EnableResetOnClose();
                break;
            case Face.AnnotatedType:
                new AnnotatedConnection(socket.Socket).EnableResetOnClose();
                break;
            default:
                SocketRef options = face == Face.ReferenceToHandle ? socket.Socket.SafeHandle : socket.Socket;
                options.EnableResetOnClose();
                break;
        }

        KernelAnswer linger = Libc.GetOption(socket.Socket, OptionTable.Row("SO_LINGER"));
        Assert.That(linger.Bytes, Is.EqualTo(NativeValue.Linger(1, 0)));
        socket.Socket.Close();
        Assert.That(
            () => socket.Peer.Receive(new byte[1]),
            Throws.TypeOf<SocketException>()
                .With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionReset));
    }

    [Test]
    public void Peer_SeesAnOrderlyEndOtherwise()
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        socket.Socket.Linger = TimeSpan.FromMilliseconds(500);

        socket.Socket.Close();

        Assert.That(socket.Peer.Receive(new byte[1]), Is.Zero);
    }
}
