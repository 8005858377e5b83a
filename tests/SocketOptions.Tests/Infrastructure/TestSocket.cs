using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A socket of a given kind in a given state, and whatever it takes to keep it there.</summary>
internal sealed class TestSocket : IDisposable
{
    private static int s_paths;

    private readonly List<IDisposable> _others = [];

    private TestSocket(SocketKind kind) => Socket = Open(kind);

    internal Socket Socket { get; }

    /// <summary>Gets the other end of a connected stream.</summary>
    internal Socket Peer => (Socket)_others[0];

    internal static IEnumerable<SocketKind> Kinds => Enum.GetValues<SocketKind>();

    internal static bool IsStream(SocketKind kind) => kind is SocketKind.Tcp4 or SocketKind.Tcp6 or SocketKind.UnixStream;

    internal static IEnumerable<SocketState> StatesOf(SocketKind kind) =>
        IsStream(kind) ? Enum.GetValues<SocketState>() : [SocketState.Fresh, SocketState.Connected];

    internal static TestSocket Create(SocketKind kind, SocketState state = SocketState.Fresh)
    {
        TestSocket result = new(kind);
        switch (state)
        {
            case SocketState.Fresh:
                break;
            case SocketState.Listening:
                result.Socket.Bind(LocalEndPoint(kind));
                result.Socket.Listen();
                break;
            case SocketState.Connected:
                result.Connect(kind);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }

        return result;
    }

    internal static Socket Open(SocketKind kind) => kind switch
    {
        SocketKind.Tcp4 => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp),
        SocketKind.Tcp6 => new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp),
        SocketKind.Udp4 => new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp),
        SocketKind.Udp6 => new(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp),
        SocketKind.Raw4 => new(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp),
        SocketKind.Raw6 => new(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.IcmpV6),
        SocketKind.UnixStream => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
        SocketKind.UnixDatagram => new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public void Dispose()
    {
        Socket.Dispose();
        foreach (IDisposable other in _others)
        {
            other.Dispose();
        }
    }

    private static EndPoint LocalEndPoint(SocketKind kind) => kind switch
    {
        SocketKind.Tcp4 or SocketKind.Udp4 or SocketKind.Raw4 => new IPEndPoint(IPAddress.Loopback, 0),
        SocketKind.Tcp6 or SocketKind.Udp6 or SocketKind.Raw6 => new IPEndPoint(IPAddress.IPv6Loopback, 0),
        // In the abstract namespace, which leaves no file behind.
        _ => new UnixDomainSocketEndPoint($"\0SocketOptions.Tests.{Environment.ProcessId}.{Interlocked.Increment(ref s_paths)}"),
    };

    private void Connect(SocketKind kind)
    {
        Socket other = Open(kind);
        other.Bind(LocalEndPoint(kind));
        if (IsStream(kind))
        {
            other.Listen();
            Socket.Connect(other.LocalEndPoint!);
            _others.Add(other.Accept());
        }
        else
        {
            Socket.Connect(other.LocalEndPoint!);
        }

        _others.Add(other);
    }
}
