namespace Sockets.Options;

/// <summary>
/// Represents the state of a connection that a TCP implementation of FreeBSD reports in addition to <see
/// cref="TcpInfo"/>.
/// </summary>
/// <param name="Stack">The name of the implementation.</param>
/// <param name="BytesTransmitted">The number of bytes sent.</param>
/// <param name="BytesRetransmitted">The number of bytes retransmitted.</param>
/// <param name="DetectsPolicer">Indicates whether the detection of policers, which drop traffic above a rate, is enabled.</param>
/// <param name="IsPoliced">Indicates whether a policer was detected.</param>
/// <param name="PolicerBandwidth">The rate of the policer, in bytes per second.</param>
/// <param name="PolicerBucketSize">The burst size of the policer, in bytes.</param>
/// <param name="IsHighlyBuffered">Indicates whether buffers on the path hold much of the sent data.</param>
/// <param name="Round">The number of the current round trip.</param>
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
