namespace Sockets.Options;

/// <summary>Specifies kinds of socket.</summary>
[Flags]
public enum SocketKinds
{
    /// <summary>No sockets.</summary>
    None = 0,

    /// <summary>TCP sockets over IPv4.</summary>
    Tcp4 = 1,

    /// <summary>TCP sockets over IPv6.</summary>
    Tcp6 = 1 << 1,

    /// <summary>UDP sockets over IPv4.</summary>
    Udp4 = 1 << 2,

    /// <summary>UDP sockets over IPv6.</summary>
    Udp6 = 1 << 3,

    /// <summary>Raw IPv4 sockets.</summary>
    Raw4 = 1 << 4,

    /// <summary>Raw IPv6 sockets.</summary>
    Raw6 = 1 << 5,

    /// <summary>Unix domain stream sockets.</summary>
    UnixStream = 1 << 6,

    /// <summary>Unix domain datagram sockets.</summary>
    UnixDatagram = 1 << 7,

    /// <summary>All TCP sockets.</summary>
    Tcp = Tcp4 | Tcp6,

    /// <summary>All UDP sockets.</summary>
    Udp = Udp4 | Udp6,

    /// <summary>All raw IP sockets.</summary>
    Raw = Raw4 | Raw6,

    /// <summary>All Unix domain sockets.</summary>
    Unix = UnixStream | UnixDatagram,

    /// <summary>All IPv4 sockets.</summary>
    IPv4 = Tcp4 | Udp4 | Raw4,

    /// <summary>All IPv6 sockets.</summary>
    IPv6 = Tcp6 | Udp6 | Raw6,

    /// <summary>All IP sockets.</summary>
    IP = IPv4 | IPv6,

    /// <summary>All stream sockets: TCP and Unix domain.</summary>
    Stream = Tcp | UnixStream,

    /// <summary>All datagram sockets: UDP and Unix domain.</summary>
    Datagram = Udp | UnixDatagram,

    /// <summary>All sockets.</summary>
    Any = IP | Unix,
}
