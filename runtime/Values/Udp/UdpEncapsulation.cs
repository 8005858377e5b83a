namespace Sockets.Options;

/// <summary>What a UDP socket carries for the kernel.</summary>
public enum UdpEncapsulation
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>IPsec as in an early draft, with a marker of eight bytes; gone from newer kernels.</summary>
    EspInUdpNonIke = 1,

    /// <summary>IPsec through NAT, as RFC 3948 has it.</summary>
    EspInUdp = 2,

    /// <summary>The Layer 2 Tunneling Protocol.</summary>
    L2tpInUdp = 3,

    /// <summary>The GPRS Tunneling Protocol, version 0; set by the kernel only.</summary>
    Gtp0 = 4,

    /// <summary>The user plane of the GPRS Tunneling Protocol; set by the kernel only.</summary>
    Gtp1U = 5,

    /// <summary>RxRPC; set by the kernel only.</summary>
    RxRpc = 6,

    /// <summary>IPsec in TCP, which shares this numbering; never on a UDP socket.</summary>
    EspInTcp = 7,

    /// <summary>OpenVPN; set by the kernel only.</summary>
    OpenVpnInUdp = 8,
}
