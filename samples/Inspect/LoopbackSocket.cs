using System.Net;
using System.Net.Sockets;

namespace Inspect;

/// <summary>Represents a socket on the loopback interface, and its peer.</summary>
internal sealed class LoopbackSocket(SocketVariety variety) : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private Socket? _peer;

    /// <summary>Gets the socket, which is new until <see cref="Start"/> is called.</summary>
    public Socket Socket { get; } = variety.CreateSocket();

    /// <summary>Connects a stream socket to a peer, or binds a datagram socket.</summary>
    public void Start()
    {
        if (variety.Type == SocketType.Dgram)
        {
            Socket.Bind(Address);
            return;
        }

        using Socket listener = variety.CreateSocket();
        listener.Bind(Address);
        listener.Listen(1);
        Socket.Connect(listener.LocalEndPoint!);
        _peer = listener.Accept();
    }

    public void Dispose()
    {
        Socket.Dispose();
        _peer?.Dispose();
        File.Delete(_path);
    }

    private EndPoint Address => variety.Family switch
    {
        AddressFamily.InterNetwork => new IPEndPoint(IPAddress.Loopback, 0),
        AddressFamily.InterNetworkV6 => new IPEndPoint(IPAddress.IPv6Loopback, 0),
        _ => new UnixDomainSocketEndPoint(_path),
    };
}
