namespace Sockets.Options;

/// <summary>Specifies the fields of a packet from which the network adapter computed the flow identifier, on FreeBSD.</summary>
public enum FlowHashType
{
    /// <summary>There is no flow identifier.</summary>
    None = 0,

    /// <summary>An unspecified value that keeps the packets of a flow in order.</summary>
    Opaque = 63,

    /// <summary>The IPv4 addresses.</summary>
    IPv4 = 0x81,

    /// <summary>The IPv4 addresses and the TCP ports.</summary>
    TcpIPv4 = 0x82,

    /// <summary>The IPv6 addresses.</summary>
    IPv6 = 0x83,

    /// <summary>The IPv6 addresses and the TCP ports.</summary>
    TcpIPv6 = 0x84,

    /// <summary>The IPv6 addresses, including those in extension headers.</summary>
    IPv6Extended = 0x85,

    /// <summary>The IPv6 addresses, including those in extension headers, and the TCP ports.</summary>
    TcpIPv6Extended = 0x86,

    /// <summary>The IPv4 addresses and the UDP ports.</summary>
    UdpIPv4 = 0x87,

    /// <summary>The IPv6 addresses and the UDP ports.</summary>
    UdpIPv6 = 0x89,

    /// <summary>The IPv6 addresses, including those in extension headers, and the UDP ports.</summary>
    UdpIPv6Extended = 0x8A,

    /// <summary>A hash of unspecified fields that keeps the packets of a flow in order.</summary>
    OpaqueHash = 0xBF,
}
