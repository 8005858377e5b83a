using System.Net.NetworkInformation;

namespace Sockets.Options;

/// <summary>How a TCP connection is doing (<c>struct tcp_info</c>).</summary>
/// <remarks>
/// What the running kernel does not report is null. The windows have two units, because Linux counts segments where
/// FreeBSD counts bytes.
/// </remarks>
public readonly record struct TcpInfo
{
    /// <summary>Gets the state of the connection.</summary>
    public TcpState State { get; init; }

    /// <summary>Gets what the congestion control is in the middle of (Linux).</summary>
    public TcpCongestionState? CongestionState { get; init; }

    /// <summary>Gets how many times the retransmission timer has expired in a row (Linux).</summary>
    public byte? Retransmissions { get; init; }

    /// <summary>Gets how many keep-alive and zero-window probes are unanswered (Linux).</summary>
    public byte? Probes { get; init; }

    /// <summary>Gets how many times the retransmission timeout has been doubled (Linux).</summary>
    public byte? Backoff { get; init; }

    /// <summary>Gets what the two sides agreed on.</summary>
    public TcpInfoOptions Options { get; init; }

    /// <summary>Gets by how many bits the peer shifts the windows that it advertises.</summary>
    public byte SendWindowScale { get; init; }

    /// <summary>Gets by how many bits this side shifts the windows that it advertises.</summary>
    public byte ReceiveWindowScale { get; init; }

    /// <summary>
    /// Gets a value that tells whether <see cref="DeliveryRate"/> was held down by the application and not by the
    /// network (Linux 4.9).
    /// </summary>
    public bool? IsDeliveryRateApplicationLimited { get; init; }

    /// <summary>Gets why TCP Fast Open did not work for this client (Linux 5.5).</summary>
    public TcpFastOpenFailure? FastOpenFailure { get; init; }

    /// <summary>Gets the retransmission timeout.</summary>
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>Gets how long an acknowledgement is delayed at present (Linux).</summary>
    public TimeSpan? DelayedAckTimeout { get; init; }

    /// <summary>Gets the largest segment to send, in bytes.</summary>
    public uint SendMaximumSegmentSize { get; init; }

    /// <summary>
    /// Gets the largest segment received of late, in bytes; FreeBSD repeats <see cref="SendMaximumSegmentSize"/>.
    /// </summary>
    public uint ReceiveMaximumSegmentSize { get; init; }

    /// <summary>
    /// Gets the segments sent and not acknowledged; on a listener the connections that wait to be accepted (Linux).
    /// </summary>
    public uint? UnacknowledgedSegments { get; init; }

    /// <summary>
    /// Gets the segments acknowledged out of order; on a listener how many connections may wait to be accepted
    /// (Linux).
    /// </summary>
    public uint? SelectivelyAcknowledgedSegments { get; init; }

    /// <summary>Gets the segments in flight taken for lost (Linux).</summary>
    public uint? LostSegments { get; init; }

    /// <summary>Gets the segments in flight that were retransmitted (Linux).</summary>
    public uint? RetransmittedSegments { get; init; }

    /// <summary>
    /// Gets the segments up to the highest one acknowledged out of order; always 0 since Linux 4.15 (Linux).
    /// </summary>
    public uint? ForwardAcknowledgedSegments { get; init; }

    /// <summary>Gets the time since data was sent (Linux).</summary>
    public TimeSpan? SinceLastDataSent { get; init; }

    /// <summary>
    /// Gets what was meant as the time since an acknowledgement was sent, which Linux does not remember: always zero
    /// (Linux).
    /// </summary>
    public TimeSpan? SinceLastAckSent { get; init; }

    /// <summary>Gets the time since data was received.</summary>
    public TimeSpan? SinceLastDataReceived { get; init; }

    /// <summary>Gets the time since an acknowledgement was received (Linux).</summary>
    public TimeSpan? SinceLastAckReceived { get; init; }

    /// <summary>Gets the path MTU, in bytes (Linux).</summary>
    public uint? PathMtu { get; init; }

    /// <summary>Gets up to where the advertised window opens fast, in bytes (Linux).</summary>
    public uint? ReceiveSlowStartThreshold { get; init; }

    /// <summary>Gets the smoothed round-trip time.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets how much the round-trip time varies.</summary>
    public TimeSpan RttVariation { get; init; }

    /// <summary>Gets the slow start threshold, in segments; 2147483647 for none (Linux).</summary>
    public uint? SlowStartThresholdSegments { get; init; }

    /// <summary>Gets the slow start threshold, in bytes (FreeBSD).</summary>
    public uint? SlowStartThresholdBytes { get; init; }

    /// <summary>Gets the congestion window, in segments (Linux).</summary>
    public uint? CongestionWindowSegments { get; init; }

    /// <summary>Gets the congestion window, in bytes (FreeBSD).</summary>
    public uint? CongestionWindowBytes { get; init; }

    /// <summary>Gets the largest segment that this side advertised to take, in bytes (Linux).</summary>
    public uint? AdvertisedMaximumSegmentSize { get; init; }

    /// <summary>Gets how many segments may arrive out of order before one is taken for lost (Linux).</summary>
    public uint? Reordering { get; init; }

    /// <summary>Gets the round-trip time as the receiving side estimates it (Linux).</summary>
    public TimeSpan? ReceiveRtt { get; init; }

    /// <summary>
    /// Gets what the application reads in a round trip, by which the receive buffer is sized, in bytes (Linux).
    /// </summary>
    public uint? ReceiveSpace { get; init; }

    /// <summary>Gets the segments retransmitted since the connection was made.</summary>
    public uint? TotalRetransmittedSegments { get; init; }

    /// <summary>
    /// Gets the rate at which segments are spaced out, in bytes per second; null for no limit (Linux 3.15).
    /// </summary>
    public ulong? PacingRate { get; init; }

    /// <summary>Gets the limit on <see cref="PacingRate"/>, in bytes per second; null for none (Linux 3.15).</summary>
    public ulong? MaximumPacingRate { get; init; }

    /// <summary>Gets the bytes that the peer acknowledged (Linux 4.1).</summary>
    public ulong? BytesAcknowledged { get; init; }

    /// <summary>Gets the bytes received and acknowledged (Linux 4.1).</summary>
    public ulong? BytesReceived { get; init; }

    /// <summary>Gets the segments sent (Linux 4.2).</summary>
    public uint? SegmentsSent { get; init; }

    /// <summary>Gets the segments received (Linux 4.2).</summary>
    public uint? SegmentsReceived { get; init; }

    /// <summary>Gets the bytes in the send buffer that were never sent (Linux 4.6).</summary>
    public uint? UnsentBytes { get; init; }

    /// <summary>Gets the shortest round-trip time; null before the first one (Linux 4.6, FreeBSD 15).</summary>
    public TimeSpan? MinimumRtt { get; init; }

    /// <summary>Gets the segments with data received (Linux 4.6).</summary>
    public uint? DataSegmentsReceived { get; init; }

    /// <summary>Gets the segments with data sent (Linux 4.6).</summary>
    public uint? DataSegmentsSent { get; init; }

    /// <summary>Gets the rate at which data was acknowledged last, in bytes per second (Linux 4.9).</summary>
    public ulong? DeliveryRate { get; init; }

    /// <summary>Gets how long there was data to send (Linux 4.10).</summary>
    public TimeSpan? BusyTime { get; init; }

    /// <summary>Gets how long the peer's window held sending up (Linux 4.10).</summary>
    public TimeSpan? ReceiveWindowLimitedTime { get; init; }

    /// <summary>Gets how long the send buffer was too small to send at full rate (Linux 4.10).</summary>
    public TimeSpan? SendBufferLimitedTime { get; init; }

    /// <summary>Gets the segments delivered, those delivered twice included (Linux 4.18).</summary>
    public uint? DeliveredSegments { get; init; }

    /// <summary>
    /// Gets the segments delivered that the network had marked as meeting congestion (Linux 4.18, FreeBSD 14).
    /// </summary>
    public uint? DeliveredCongestionMarkedSegments { get; init; }

    /// <summary>Gets the bytes of data sent, retransmissions included (Linux 4.19).</summary>
    public ulong? BytesSent { get; init; }

    /// <summary>Gets the bytes of data retransmitted (Linux 4.19).</summary>
    public ulong? BytesRetransmitted { get; init; }

    /// <summary>Gets the segments of which the peer said that it had them already (Linux 4.19).</summary>
    public uint? DuplicateSelectiveAcks { get; init; }

    /// <summary>Gets how many times segments were seen out of order (Linux 4.19).</summary>
    public uint? ReorderingEvents { get; init; }

    /// <summary>Gets the segments received out of order (Linux 5.4, FreeBSD).</summary>
    public uint? OutOfOrderSegmentsReceived { get; init; }

    /// <summary>Gets the window that the peer advertised, in bytes (Linux 5.4, FreeBSD).</summary>
    public uint? SendWindow { get; init; }

    /// <summary>Gets the window that this side advertised, in bytes (Linux 6.2, FreeBSD).</summary>
    public uint? ReceiveWindow { get; init; }

    /// <summary>Gets how many times the connection was moved to another path, after a timeout (Linux 6.2).</summary>
    public uint? Rehashes { get; init; }

    /// <summary>Gets how many times the retransmission timer expired since the connection was made (Linux 6.7).</summary>
    public ushort? TotalRetransmissionTimeouts { get; init; }

    /// <summary>Gets how many times the connection recovered from retransmission timeouts (Linux 6.7).</summary>
    public ushort? TotalRetransmissionTimeoutRecoveries { get; init; }

    /// <summary>Gets how long the connection spent in retransmission timeouts (Linux 6.7).</summary>
    public TimeSpan? TotalRetransmissionTimeoutTime { get; init; }

    /// <summary>
    /// Gets the segments received that the network had marked as meeting congestion (Linux 6.18, FreeBSD 14).
    /// </summary>
    public uint? ReceivedCongestionMarkedSegments { get; init; }

    /// <summary>Gets the bytes delivered under the ECN code point ECT(1) (Linux 6.18).</summary>
    public uint? DeliveredEct1Bytes { get; init; }

    /// <summary>Gets the bytes delivered under the ECN code point ECT(0) (Linux 6.18).</summary>
    public uint? DeliveredEct0Bytes { get; init; }

    /// <summary>Gets the bytes delivered that the network had marked as meeting congestion (Linux 6.18).</summary>
    public uint? DeliveredCongestionMarkedBytes { get; init; }

    /// <summary>Gets the bytes received under the ECN code point ECT(1) (Linux 6.18).</summary>
    public uint? ReceivedEct1Bytes { get; init; }

    /// <summary>Gets the bytes received under the ECN code point ECT(0) (Linux 6.18).</summary>
    public uint? ReceivedEct0Bytes { get; init; }

    /// <summary>Gets the bytes received that the network had marked as meeting congestion (Linux 6.18).</summary>
    public uint? ReceivedCongestionMarkedBytes { get; init; }

    /// <summary>Gets which kind of explicit congestion notification is in use (Linux 6.18).</summary>
    public TcpEcnMode? EcnMode { get; init; }

    /// <summary>Gets what arrived of the option of accurate ECN (Linux 6.18).</summary>
    public TcpAccurateEcnOption? AccurateEcnOption { get; init; }

    /// <summary>Gets what of accurate ECN does not get through (Linux 6.18).</summary>
    public TcpAccurateEcnFailures? AccurateEcnFailures { get; init; }

    /// <summary>
    /// Gets further bits of the kernel's <c>tcpi_options2</c>, to which no meaning is given yet (Linux 6.18).
    /// </summary>
    public uint? MoreOptions { get; init; }

    /// <summary>Gets the sequence number to send next (FreeBSD).</summary>
    public uint? SendNext { get; init; }

    /// <summary>Gets the first sequence number sent and not acknowledged (FreeBSD 14).</summary>
    public uint? SendUnacknowledged { get; init; }

    /// <summary>Gets the highest sequence number sent (FreeBSD 14).</summary>
    public uint? SendMaximum { get; init; }

    /// <summary>Gets the sequence number expected next (FreeBSD).</summary>
    public uint? ReceiveNext { get; init; }

    /// <summary>Gets the sequence number up to which the advertised window reaches (FreeBSD 14).</summary>
    public uint? ReceiveAdvertised { get; init; }

    /// <summary>Gets the number under which the network adapter runs the connection, where it does (FreeBSD).</summary>
    public uint? OffloadId { get; init; }

    /// <summary>Gets how many times a window of zero was advertised (FreeBSD).</summary>
    public uint? ZeroWindowsSent { get; init; }

    /// <summary>Gets the probes sent for the loss of the last segments (FreeBSD 14).</summary>
    public uint? TailLossProbesSent { get; init; }

    /// <summary>Gets the bytes sent in such probes (FreeBSD 14).</summary>
    public ulong? TailLossProbeBytesSent { get; init; }

    /// <summary>Gets the blocks received out of order and not yet joined up (FreeBSD 14).</summary>
    public uint? ReceivedSelectiveAckBlocks { get; init; }

    /// <summary>Gets the duplicate acknowledgements received in a row (FreeBSD 14).</summary>
    public uint? DuplicateAcks { get; init; }
}
