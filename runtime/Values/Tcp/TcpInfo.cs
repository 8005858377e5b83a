using System.Net.NetworkInformation;

namespace Sockets.Options;

/// <summary>Represents the state of a TCP connection (<c>struct tcp_info</c>).</summary>
/// <remarks>
/// A value that the running kernel does not report is <see langword="null"/>. The congestion window and the slow start
/// threshold have two units, because Linux counts segments and FreeBSD counts bytes.
/// </remarks>
public readonly record struct TcpInfo
{
    /// <summary>Gets the state of the connection.</summary>
    public TcpState State { get; init; }

    /// <summary>Gets the state of the congestion control (Linux).</summary>
    public TcpCongestionState? CongestionState { get; init; }

    /// <summary>Gets the number of consecutive expirations of the retransmission timer (Linux).</summary>
    public byte? Retransmissions { get; init; }

    /// <summary>Gets the number of unanswered keep-alive and zero-window probes (Linux).</summary>
    public byte? Probes { get; init; }

    /// <summary>Gets the number of times that the retransmission timeout has been doubled (Linux).</summary>
    public byte? Backoff { get; init; }

    /// <summary>Gets the options that the two sides negotiated.</summary>
    public TcpInfoOptions Options { get; init; }

    /// <summary>Gets the number of bits by which the peer shifts the windows that it advertises.</summary>
    public byte SendWindowScale { get; init; }

    /// <summary>Gets the number of bits by which this side shifts the windows that it advertises.</summary>
    public byte ReceiveWindowScale { get; init; }

    /// <summary>
    /// Gets a value indicating whether <see cref="DeliveryRate"/> was limited by the application rather than the
    /// network (Linux 4.9).
    /// </summary>
    public bool? IsDeliveryRateApplicationLimited { get; init; }

    /// <summary>Gets the reason for which TCP Fast Open failed for this client (Linux 5.5).</summary>
    public TcpFastOpenFailure? FastOpenFailure { get; init; }

    /// <summary>Gets the retransmission timeout.</summary>
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>Gets the current delay of acknowledgments (Linux).</summary>
    public TimeSpan? DelayedAckTimeout { get; init; }

    /// <summary>Gets the maximum size of sent segments, in bytes.</summary>
    public uint SendMaximumSegmentSize { get; init; }

    /// <summary>
    /// Gets the maximum size of recently received segments, in bytes. FreeBSD repeats <see
    /// cref="SendMaximumSegmentSize"/>.
    /// </summary>
    public uint ReceiveMaximumSegmentSize { get; init; }

    /// <summary>
    /// Gets the number of sent segments that have not been acknowledged. On a listener, gets the number of connections
    /// that wait to be accepted (Linux).
    /// </summary>
    public uint? UnacknowledgedSegments { get; init; }

    /// <summary>
    /// Gets the number of segments that were acknowledged out of order. On a listener, gets the maximum number of
    /// connections that can wait to be accepted (Linux).
    /// </summary>
    public uint? SelectivelyAcknowledgedSegments { get; init; }

    /// <summary>Gets the number of segments in flight that are assumed to be lost (Linux).</summary>
    public uint? LostSegments { get; init; }

    /// <summary>Gets the number of segments in flight that were retransmitted (Linux).</summary>
    public uint? RetransmittedSegments { get; init; }

    /// <summary>
    /// Gets the number of segments up to the highest segment that was acknowledged out of order (Linux). It is always 0
    /// since Linux 4.15.
    /// </summary>
    public uint? ForwardAcknowledgedSegments { get; init; }

    /// <summary>Gets the time since data was sent (Linux).</summary>
    public TimeSpan? SinceLastDataSent { get; init; }

    /// <summary>
    /// Gets the time since an acknowledgment was sent (Linux). The kernel does not record it, and it is always zero.
    /// </summary>
    public TimeSpan? SinceLastAckSent { get; init; }

    /// <summary>Gets the time since data was received.</summary>
    public TimeSpan? SinceLastDataReceived { get; init; }

    /// <summary>Gets the time since an acknowledgment was received (Linux).</summary>
    public TimeSpan? SinceLastAckReceived { get; init; }

    /// <summary>Gets the path MTU, in bytes (Linux).</summary>
    public uint? PathMtu { get; init; }

    /// <summary>Gets the size up to which the advertised window grows quickly, in bytes (Linux).</summary>
    public uint? ReceiveSlowStartThreshold { get; init; }

    /// <summary>Gets the smoothed round-trip time.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets the variation of the round-trip time.</summary>
    public TimeSpan RttVariation { get; init; }

    /// <summary>Gets the slow start threshold, in segments, or <see langword="null"/> for none (Linux).</summary>
    public uint? SlowStartThresholdSegments { get; init; }

    /// <summary>Gets the slow start threshold, in bytes (FreeBSD).</summary>
    public uint? SlowStartThresholdBytes { get; init; }

    /// <summary>Gets the congestion window, in segments (Linux).</summary>
    public uint? CongestionWindowSegments { get; init; }

    /// <summary>Gets the congestion window, in bytes (FreeBSD).</summary>
    public uint? CongestionWindowBytes { get; init; }

    /// <summary>Gets the maximum segment size that this side advertised, in bytes (Linux).</summary>
    public uint? AdvertisedMaximumSegmentSize { get; init; }

    /// <summary>
    /// Gets the number of segments that can arrive out of order before one is assumed to be lost (Linux).
    /// </summary>
    public uint? Reordering { get; init; }

    /// <summary>Gets the round-trip time that the receiving side estimates (Linux).</summary>
    public TimeSpan? ReceiveRtt { get; init; }

    /// <summary>
    /// Gets the number of bytes that the application reads in a round trip, which determines the size of the receive
    /// buffer (Linux).
    /// </summary>
    public uint? ReceiveSpace { get; init; }

    /// <summary>Gets the number of segments that were retransmitted since the connection was established.</summary>
    public uint? TotalRetransmittedSegments { get; init; }

    /// <summary>
    /// Gets the rate at which segments are paced, in bytes per second, or <see langword="null"/> for no limit (Linux
    /// 3.15).
    /// </summary>
    public ulong? PacingRate { get; init; }

    /// <summary>
    /// Gets the upper limit of <see cref="PacingRate"/>, in bytes per second, or <see langword="null"/> for none (Linux
    /// 3.15).
    /// </summary>
    public ulong? MaximumPacingRate { get; init; }

    /// <summary>Gets the number of bytes that the peer acknowledged (Linux 4.1).</summary>
    public ulong? BytesAcknowledged { get; init; }

    /// <summary>Gets the number of bytes that were received and acknowledged (Linux 4.1).</summary>
    public ulong? BytesReceived { get; init; }

    /// <summary>Gets the number of segments sent (Linux 4.2).</summary>
    public uint? SegmentsSent { get; init; }

    /// <summary>Gets the number of segments received (Linux 4.2).</summary>
    public uint? SegmentsReceived { get; init; }

    /// <summary>Gets the number of bytes in the send buffer that have not been sent (Linux 4.6).</summary>
    public uint? UnsentBytes { get; init; }

    /// <summary>
    /// Gets the minimum round-trip time, or <see langword="null"/> before the first one (Linux 4.6, FreeBSD 15).
    /// </summary>
    public TimeSpan? MinimumRtt { get; init; }

    /// <summary>Gets the number of segments with data received (Linux 4.6).</summary>
    public uint? DataSegmentsReceived { get; init; }

    /// <summary>Gets the number of segments with data sent (Linux 4.6).</summary>
    public uint? DataSegmentsSent { get; init; }

    /// <summary>Gets the rate at which data was most recently acknowledged, in bytes per second (Linux 4.9).</summary>
    public ulong? DeliveryRate { get; init; }

    /// <summary>Gets the time during which there was data to send (Linux 4.10).</summary>
    public TimeSpan? BusyTime { get; init; }

    /// <summary>Gets the time during which the window of the peer limited sending (Linux 4.10).</summary>
    public TimeSpan? ReceiveWindowLimitedTime { get; init; }

    /// <summary>Gets the time during which the send buffer limited sending (Linux 4.10).</summary>
    public TimeSpan? SendBufferLimitedTime { get; init; }

    /// <summary>Gets the number of delivered segments, including duplicates (Linux 4.18).</summary>
    public uint? DeliveredSegments { get; init; }

    /// <summary>
    /// Gets the number of delivered segments with a congestion mark of the network (Linux 4.18, FreeBSD 14).
    /// </summary>
    public uint? DeliveredCongestionMarkedSegments { get; init; }

    /// <summary>Gets the number of data bytes sent, including retransmissions (Linux 4.19).</summary>
    public ulong? BytesSent { get; init; }

    /// <summary>Gets the number of data bytes retransmitted (Linux 4.19).</summary>
    public ulong? BytesRetransmitted { get; init; }

    /// <summary>Gets the number of segments that the peer reported as duplicates (Linux 4.19).</summary>
    public uint? DuplicateSelectiveAcks { get; init; }

    /// <summary>Gets the number of times that segments arrived out of order at the peer (Linux 4.19).</summary>
    public uint? ReorderingEvents { get; init; }

    /// <summary>Gets the number of segments received out of order (Linux 5.4, FreeBSD).</summary>
    public uint? OutOfOrderSegmentsReceived { get; init; }

    /// <summary>Gets the window that the peer advertised, in bytes (Linux 5.4, FreeBSD).</summary>
    public uint? SendWindow { get; init; }

    /// <summary>Gets the window that this side advertised, in bytes (Linux 6.2, FreeBSD).</summary>
    public uint? ReceiveWindow { get; init; }

    /// <summary>
    /// Gets the number of times that the connection was moved to another path after a timeout (Linux 6.2).
    /// </summary>
    public uint? Rehashes { get; init; }

    /// <summary>
    /// Gets the number of expirations of the retransmission timer since the connection was established (Linux 6.7).
    /// </summary>
    public ushort? TotalRetransmissionTimeouts { get; init; }

    /// <summary>
    /// Gets the number of times that the connection recovered from retransmission timeouts (Linux 6.7).
    /// </summary>
    public ushort? TotalRetransmissionTimeoutRecoveries { get; init; }

    /// <summary>Gets the time that the connection spent in retransmission timeouts (Linux 6.7).</summary>
    public TimeSpan? TotalRetransmissionTimeoutTime { get; init; }

    /// <summary>
    /// Gets the number of received segments with a congestion mark of the network (Linux 6.18, FreeBSD 14).
    /// </summary>
    public uint? ReceivedCongestionMarkedSegments { get; init; }

    /// <summary>Gets the number of bytes that were delivered with the ECN code point ECT(1) (Linux 6.18).</summary>
    public uint? DeliveredEct1Bytes { get; init; }

    /// <summary>Gets the number of bytes that were delivered with the ECN code point ECT(0) (Linux 6.18).</summary>
    public uint? DeliveredEct0Bytes { get; init; }

    /// <summary>
    /// Gets the number of bytes that were delivered with a congestion mark of the network (Linux 6.18).
    /// </summary>
    public uint? DeliveredCongestionMarkedBytes { get; init; }

    /// <summary>Gets the number of bytes that were received with the ECN code point ECT(1) (Linux 6.18).</summary>
    public uint? ReceivedEct1Bytes { get; init; }

    /// <summary>Gets the number of bytes that were received with the ECN code point ECT(0) (Linux 6.18).</summary>
    public uint? ReceivedEct0Bytes { get; init; }

    /// <summary>
    /// Gets the number of bytes that were received with a congestion mark of the network (Linux 6.18).
    /// </summary>
    public uint? ReceivedCongestionMarkedBytes { get; init; }

    /// <summary>Gets the kind of explicit congestion notification in use (Linux 6.18).</summary>
    public TcpEcnMode? EcnMode { get; init; }

    /// <summary>Gets the form in which the option of accurate ECN arrived (Linux 6.18).</summary>
    public TcpAccurateEcnOption? AccurateEcnOption { get; init; }

    /// <summary>Gets the parts of accurate ECN that do not reach the other side (Linux 6.18).</summary>
    public TcpAccurateEcnFailures? AccurateEcnFailures { get; init; }

    /// <summary>Gets the further bits of <c>tcpi_options2</c>, which are reserved (Linux 6.18).</summary>
    public uint? MoreOptions { get; init; }

    /// <summary>Gets the next sequence number to send (FreeBSD).</summary>
    public uint? SendNext { get; init; }

    /// <summary>Gets the first sequence number that was sent and not acknowledged (FreeBSD 14).</summary>
    public uint? SendUnacknowledged { get; init; }

    /// <summary>Gets the highest sequence number that was sent (FreeBSD 14).</summary>
    public uint? SendMaximum { get; init; }

    /// <summary>Gets the next expected sequence number (FreeBSD).</summary>
    public uint? ReceiveNext { get; init; }

    /// <summary>Gets the sequence number at which the advertised window ends (FreeBSD 14).</summary>
    public uint? ReceiveAdvertised { get; init; }

    /// <summary>Gets the identifier of the connection on the network adapter, if it is offloaded (FreeBSD).</summary>
    public uint? OffloadId { get; init; }

    /// <summary>Gets the number of times that a window of zero was advertised (FreeBSD).</summary>
    public uint? ZeroWindowsSent { get; init; }

    /// <summary>Gets the number of tail loss probes sent (FreeBSD 14).</summary>
    public uint? TailLossProbesSent { get; init; }

    /// <summary>Gets the number of bytes sent in tail loss probes (FreeBSD 14).</summary>
    public ulong? TailLossProbeBytesSent { get; init; }

    /// <summary>
    /// Gets the number of blocks that were received out of order and are not yet contiguous (FreeBSD 14).
    /// </summary>
    public uint? ReceivedSelectiveAckBlocks { get; init; }

    /// <summary>Gets the number of consecutive duplicate acknowledgments received (FreeBSD 14).</summary>
    public uint? DuplicateAcks { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpInfo), PrintMembers);
}
