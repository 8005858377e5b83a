namespace Sockets.Options;

/// <summary>Specifies the origin of an entry in the error queue of a socket (<c>SO_EE_ORIGIN</c>).</summary>
public enum SocketErrorOrigin
{
    /// <summary>The origin is unknown.</summary>
    None = 0,

    /// <summary>The local operating system rejected the packet, for example because it exceeds the path MTU.</summary>
    Local = 1,

    /// <summary>An ICMP message arrived.</summary>
    Icmp = 2,

    /// <summary>An ICMPv6 message arrived.</summary>
    IcmpV6 = 3,

    /// <summary>A sent packet received a timestamp.</summary>
    Timestamping = 4,

    /// <summary>The operating system no longer uses the memory of sent data.</summary>
    ZeroCopy = 5,

    /// <summary>A packet missed its transmit time.</summary>
    TransmitTime = 6,
}
