using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Waiting;

/// <summary>A state in which poll reports that a socket is ready for a call that would block nevertheless.</summary>
internal sealed class StandingState : IDisposable
{
    internal const string QueuedError = "queued error";
    internal const string FullReceiver = "full receiver";
    internal const string PeekBeyondTheData = "peek beyond the data";

    private readonly List<IDisposable> _sockets = [];
    private readonly SocketCall _call;
    private readonly Action _end;

    internal StandingState(string name)
    {
        (Near, _call, _end) = name switch
        {
            QueuedError => QueueError(),
            FullReceiver => FillReceiver(),
            _ => PeekBeyond(),
        };
    }

    private delegate SocketError SocketCall(SocketRef socket);

    internal Socket Near { get; }

    internal SocketError Call(SocketRef socket) => _call(socket);

    /// <summary>Enables the call to succeed.</summary>
    internal void End() => _end();

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    private static SocketError Receive(SocketRef socket, SocketMessageFlags flags)
    {
        socket.TryReceive(new byte[4], flags, out _, out SocketError error);
        return error;
    }

    private (Socket Near, SocketCall Call, Action End) QueueError()
    {
        Socket near = Add(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        near.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        near.IPReceiveError = true;
        EndPoint remote;
        using (Socket closed = ConnectedPair.CreateBoundUdp())
        {
            remote = closed.LocalEndPoint!;
        }

        near.Connect(remote);
        near.Send("x"u8);
        Assert.That(Receive(near, SocketMessageFlags.None), Is.EqualTo(SocketError.ConnectionRefused));
        return (near, static socket => Receive(socket, SocketMessageFlags.None), () =>
        {
            Socket far = Add(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            far.Bind(remote);
            far.SendTo("y"u8.ToArray(), near.LocalEndPoint!);
        }
        );
    }

    private (Socket Near, SocketCall Call, Action End) FillReceiver()
    {
        UnixSocketEndPoint name = UnixSocketEndPoint.FromAbstractName(Guid.NewGuid().ToByteArray());
        Socket far = Add(new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified));
        far.Bind(name);
        SocketAddress address = name.Serialize();
        Socket other = Add(new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified));
        while (((SocketRef)other).TrySendTo("x"u8, SocketMessageFlags.DontWait, address, out _, out _))
        {
            // Until it has no room.
        }

        Socket near = Add(new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified));
        return (near, socket =>
        {
            socket.TrySendTo("y"u8, SocketMessageFlags.None, address, out _, out SocketError error);
            return error;
        }, () => far.Receive(new byte[1]));
    }

    private (Socket Near, SocketCall Call, Action End) PeekBeyond()
    {
        (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
        Socket near = Add(new Socket(first));
        Socket far = Add(new Socket(second));
        far.Send("abc"u8);
        near.PeekOffset = 3;
        return (near, static socket => Receive(socket, SocketMessageFlags.Peek), () => far.Send("d"u8));
    }

    private Socket Add(Socket socket)
    {
        _sockets.Add(socket);
        return socket;
    }
}
