using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>Reading the pending error clears it.</summary>
public sealed class PendingErrorTests
{
    [Test]
    public void TakeError_TellsOnceWhyConnectingFailed([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        using Socket closed = TestSocket.Open(SocketKind.Udp4);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Connect(closed.LocalEndPoint!);
        closed.Close();
        // The reply, port unreachable, is there before send returns: loopback delivers within the call.
        socket.Send([1]);
        SocketRef options = throughHandle ? socket.SafeHandle : socket;

        SocketException? error = options.TakeError();

        Assert.That(error, Is.Not.Null);
        Assert.That(error!.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(error.NativeErrorCode, Is.EqualTo(Libc.ECONNREFUSED));
        Assert.That(options.TakeError(), Is.Null);
    }

    [Test]
    public void ReadingAnOption_LeavesTheErrorOfABackgroundConnectionPending([Values] bool bound)
    {
        using Socket closed = TestSocket.Open(SocketKind.Tcp4);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Blocking = false;
        if (bound)
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        }

        Assert.That(
            () => socket.Connect(closed.LocalEndPoint!),
            Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.WouldBlock));
        SocketRef options = socket;

        _ = options.TcpNoDelay;
        options.TcpNoDelay = true;
        _ = options.ToString();

        Assert.That(options.TakeError()?.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
    }
}
