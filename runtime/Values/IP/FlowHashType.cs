namespace Sockets.Options;

/// <summary>Which fields of a packet the network adapter made the number of its flow from, on FreeBSD.</summary>
public enum FlowHashType
{
    /// <summary>There is no number.</summary>
    None = 0,

    /// <summary>Something that keeps the packets of a flow in order.</summary>
    Opaque = 63,

    /// <summary>The addresses of IPv4.</summary>
    IPv4 = 0x81,

    /// <summary>The addresses of IPv4 and the ports of TCP.</summary>
    TcpIPv4 = 0x82,

    /// <summary>The addresses of IPv6.</summary>
    IPv6 = 0x83,

    /// <summary>The addresses of IPv6 and the ports of TCP.</summary>
    TcpIPv6 = 0x84,

    /// <summary>The addresses of IPv6, those in extension headers included.</summary>
    IPv6Extended = 0x85,

    /// <summary>The addresses of IPv6, those in extension headers included, and the ports of TCP.</summary>
    TcpIPv6Extended = 0x86,

    /// <summary>The addresses of IPv4 and the ports of UDP.</summary>
    UdpIPv4 = 0x87,

    /// <summary>The addresses of IPv6 and the ports of UDP.</summary>
    UdpIPv6 = 0x89,

    /// <summary>The addresses of IPv6, those in extension headers included, and the ports of UDP.</summary>
    UdpIPv6Extended = 0x8A,

    /// <summary>A hash of something that keeps the packets of a flow in order.</summary>
    OpaqueHash = 0xBF,
}
