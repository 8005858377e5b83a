namespace Sockets.Options;

/// <summary>What a TCP implementation of FreeBSD knows of a connection beyond <see cref="TcpInfo"/>.</summary>
/// <param name="Stack">The name of the implementation.</param>
/// <param name="BytesTransmitted">The bytes sent.</param>
/// <param name="BytesRetransmitted">The bytes retransmitted.</param>
/// <param name="DetectsPolicer">Whether it looks for a policer, which drops what exceeds a rate.</param>
/// <param name="IsPoliced">Whether it found one.</param>
/// <param name="PolicerBandwidth">The rate of the policer, in bytes per second.</param>
/// <param name="PolicerBucketSize">What the policer lets through at once, in bytes.</param>
/// <param name="IsHighlyBuffered">Whether buffers on the path hold much of what was sent.</param>
/// <param name="Round">In which round trip the connection is.</param>
public readonly record struct TcpStackInfo(
    string Stack,
    ulong BytesTransmitted,
    ulong BytesRetransmitted,
    bool DetectsPolicer,
    bool IsPoliced,
    ulong PolicerBandwidth,
    uint PolicerBucketSize,
    bool IsHighlyBuffered,
    uint Round);
