namespace Sockets.Options;

/// <summary>The kinds of socket that an option exists on.</summary>
[Flags]
public enum SocketKinds
{
    /// <summary>No socket.</summary>
    None = 0,

    /// <summary>TCP over IPv4.</summary>
    Tcp4 = 1,

    /// <summary>TCP over IPv6.</summary>
    Tcp6 = 1 << 1,

    /// <summary>UDP over IPv4.</summary>
    Udp4 = 1 << 2,

    /// <summary>UDP over IPv6.</summary>
    Udp6 = 1 << 3,

    /// <summary>Raw IPv4.</summary>
    Raw4 = 1 << 4,

    /// <summary>Raw IPv6.</summary>
    Raw6 = 1 << 5,

    /// <summary>Unix domain stream.</summary>
    UnixStream = 1 << 6,

    /// <summary>Unix domain datagram.</summary>
    UnixDatagram = 1 << 7,

    /// <summary>TCP.</summary>
    Tcp = Tcp4 | Tcp6,

    /// <summary>UDP.</summary>
    Udp = Udp4 | Udp6,

    /// <summary>Raw IP.</summary>
    Raw = Raw4 | Raw6,

    /// <summary>Unix domain.</summary>
    Unix = UnixStream | UnixDatagram,

    /// <summary>Anything over IPv4.</summary>
    IPv4 = Tcp4 | Udp4 | Raw4,

    /// <summary>Anything over IPv6.</summary>
    IPv6 = Tcp6 | Udp6 | Raw6,

    /// <summary>Anything over IP.</summary>
    IP = IPv4 | IPv6,

    /// <summary>Connections: TCP and Unix stream.</summary>
    Stream = Tcp | UnixStream,

    /// <summary>Datagrams: UDP and Unix datagram.</summary>
    Datagram = Udp | UnixDatagram,

    /// <summary>Any socket.</summary>
    Any = IP | Unix,
}
