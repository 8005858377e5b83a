namespace Sockets.Options;

/// <summary>Specifies the protocol of the kernel that a UDP socket carries.</summary>
public enum UdpEncapsulation
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>IPsec with the marker of eight bytes of an early draft. Newer kernels do not support it.</summary>
    EspInUdpNonIke = 1,

    /// <summary>IPsec with NAT traversal (RFC 3948).</summary>
    EspInUdp = 2,

    /// <summary>The Layer 2 Tunneling Protocol (L2TP).</summary>
    L2tpInUdp = 3,

    /// <summary>The GPRS Tunneling Protocol, version 0. Only the kernel sets it.</summary>
    GtpV0 = 4,

    /// <summary>The user plane of the GPRS Tunneling Protocol, version 1. Only the kernel sets it.</summary>
    GtpV1U = 5,

    /// <summary>RxRPC. Only the kernel sets it.</summary>
    RxRpc = 6,

    /// <summary>IPsec over TCP, which shares these numbers. It is never set on a UDP socket.</summary>
    EspInTcp = 7,

    /// <summary>OpenVPN. Only the kernel sets it.</summary>
    OpenVpnInUdp = 8,
}
