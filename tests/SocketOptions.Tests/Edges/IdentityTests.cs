using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The kernel reports the kind with which a socket was opened.</summary>
public sealed class IdentityTests
{
    [Test]
    [Platform("Linux")]
    public void Socket_IsWhatItWasOpenedAs([Values] SocketKind kind, [Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(kind);
        SocketRef options = throughHandle ? socket.SafeHandle : socket;

        Assert.That(options.SocketDomain.AddressFamily, Is.EqualTo(socket.AddressFamily));
        Assert.That(options.SocketDomain, Is.EqualTo(SocketDomain.FromAddressFamily(socket.AddressFamily)));
        Assert.That(options.SocketType, Is.EqualTo(socket.SocketType));
        Assert.That(options.SocketProtocol, Is.EqualTo(socket.AddressFamily == AddressFamily.Unix ? null : socket.ProtocolType));
        Assert.That(options.IsListening, Is.False);
    }

    [TestCase(SocketKind.Tcp4)]
    [TestCase(SocketKind.Tcp6)]
    [TestCase(SocketKind.UnixStream)]
    public void Listener_SaysSo(SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(kind, SocketState.Listening);

        Assert.That(socket.Socket.IsListening);
    }
}
