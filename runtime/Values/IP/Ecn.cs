namespace Sockets.Options;

/// <summary>Explicit congestion notification: the two bits by which routers tell of congestion (RFC 3168).</summary>
public enum Ecn
{
    /// <summary>The sender does not take part: routers drop the packet when they are congested.</summary>
    NotCapable = 0,

    /// <summary>ECT(1): the sender takes part, and today wants low latency (RFC 9331).</summary>
    Capable1 = 1,

    /// <summary>ECT(0): the sender takes part.</summary>
    Capable0 = 2,

    /// <summary>A router on the way was congested.</summary>
    CongestionExperienced = 3,
}
