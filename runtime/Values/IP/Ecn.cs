namespace Sockets.Options;

/// <summary>Specifies the two bits that report congestion explicitly (ECN, RFC 3168).</summary>
public enum Ecn
{
    /// <summary>Not-ECT: the transport does not support ECN. Congested routers drop the packet.</summary>
    NotEct = 0,

    /// <summary>ECT(1): the transport supports ECN. RFC 9331 uses this value for low latency (L4S).</summary>
    Ect1 = 1,

    /// <summary>ECT(0): the transport supports ECN.</summary>
    Ect0 = 2,

    /// <summary>CE: a router on the path was congested.</summary>
    CongestionExperienced = 3,
}
