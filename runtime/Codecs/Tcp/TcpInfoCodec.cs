using System.Net.NetworkInformation;

namespace Sockets.Options.Codecs;

/// <summary>Converts the <c>struct tcp_info</c> of Linux. The text is the most important fields.</summary>
public readonly struct TcpInfoCodec : ISocketOptionDecoder<TcpInfo>
{
    // TCP_INFINITE_SSTHRESH
    private const uint NoThreshold = 0x7FFF_FFFF;

    /// <inheritdoc/>
    /// <remarks>This is the length in Linux 7.2. The fields of later kernels are omitted.</remarks>
    public static int MaximumLength => 280;

    /// <inheritdoc/>
    public static TcpInfo Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return new()
        {
            State = State(reader.Byte(0)),
            CongestionState = (TcpCongestionState?)reader.Byte(1),
            Retransmissions = reader.Byte(2),
            Probes = reader.Byte(3),
            Backoff = reader.Byte(4),
            Options = (TcpInfoOptions)reader.Byte(5).GetValueOrDefault(),
            SendWindowScale = (byte)reader.Bits<byte>(6, 0, 4).GetValueOrDefault(),
            ReceiveWindowScale = (byte)reader.Bits<byte>(6, 4, 4).GetValueOrDefault(),
            IsDeliveryRateApplicationLimited = reader.Bits<byte>(7, 0, 1) is { } limited ? limited != 0 : null,
            FastOpenFailure = (TcpFastOpenFailure?)reader.Bits<byte>(7, 1, 2),
            RetransmissionTimeout = reader.Microseconds(8).GetValueOrDefault(),
            DelayedAckTimeout = reader.Microseconds(12),
            SendMaximumSegmentSize = reader.UInt32(16).GetValueOrDefault(),
            ReceiveMaximumSegmentSize = reader.UInt32(20).GetValueOrDefault(),
            UnacknowledgedSegments = reader.UInt32(24),
            SelectivelyAcknowledgedSegments = reader.UInt32(28),
            LostSegments = reader.UInt32(32),
            RetransmittedSegments = reader.UInt32(36),
            ForwardAcknowledgedSegments = reader.UInt32(40),
            SinceLastDataSent = reader.Milliseconds(44),
            SinceLastAckSent = reader.Milliseconds(48),
            SinceLastDataReceived = reader.Milliseconds(52),
            SinceLastAckReceived = reader.Milliseconds(56),
            PathMtu = reader.UInt32(60),
            ReceiveSlowStartThreshold = reader.UInt32(64),
            Rtt = reader.Microseconds(68).GetValueOrDefault(),
            RttVariation = reader.Microseconds(72).GetValueOrDefault(),
            SlowStartThresholdSegments = reader.UInt32(76) is var threshold and not NoThreshold ? threshold : null,
            CongestionWindowSegments = reader.UInt32(80),
            AdvertisedMaximumSegmentSize = reader.UInt32(84),
            Reordering = reader.UInt32(88),
            ReceiveRtt = reader.Microseconds(92),
            ReceiveSpace = reader.UInt32(96),
            TotalRetransmittedSegments = reader.UInt32(100),
            PacingRate = Limited(reader.UInt64(104)),
            MaximumPacingRate = Limited(reader.UInt64(112)),
            BytesAcknowledged = reader.UInt64(120),
            BytesReceived = reader.UInt64(128),
            SegmentsSent = reader.UInt32(136),
            SegmentsReceived = reader.UInt32(140),
            UnsentBytes = reader.UInt32(144),
            MinimumRtt = reader.UInt32(148) is { } rtt and not uint.MaxValue ? TimeSpan.FromMicroseconds(rtt) : null,
            DataSegmentsReceived = reader.UInt32(152),
            DataSegmentsSent = reader.UInt32(156),
            DeliveryRate = reader.UInt64(160),
            BusyTime = reader.LongMicroseconds(168),
            ReceiveWindowLimitedTime = reader.LongMicroseconds(176),
            SendBufferLimitedTime = reader.LongMicroseconds(184),
            DeliveredSegments = reader.UInt32(192),
            DeliveredCongestionMarkedSegments = reader.UInt32(196),
            BytesSent = reader.UInt64(200),
            BytesRetransmitted = reader.UInt64(208),
            DuplicateSelectiveAcks = reader.UInt32(216),
            ReorderingEvents = reader.UInt32(220),
            OutOfOrderSegmentsReceived = reader.UInt32(224),
            SendWindow = reader.UInt32(228),
            ReceiveWindow = reader.UInt32(232),
            Rehashes = reader.UInt32(236),
            TotalRetransmissionTimeouts = reader.UInt16(240),
            TotalRetransmissionTimeoutRecoveries = reader.UInt16(242),
            TotalRetransmissionTimeoutTime = reader.Milliseconds(244),
            ReceivedCongestionMarkedSegments = reader.UInt32(248),
            DeliveredEct1Bytes = reader.UInt32(252),
            DeliveredEct0Bytes = reader.UInt32(256),
            DeliveredCongestionMarkedBytes = reader.UInt32(260),
            ReceivedEct1Bytes = reader.UInt32(264),
            ReceivedEct0Bytes = reader.UInt32(268),
            ReceivedCongestionMarkedBytes = reader.UInt32(272),
            EcnMode = (TcpEcnMode?)reader.Bits<uint>(276, 0, 2),
            AccurateEcnOption = (TcpAccurateEcnOption?)reader.Bits<uint>(276, 2, 2),
            AccurateEcnFailures = (TcpAccurateEcnFailures?)reader.Bits<uint>(276, 4, 4),
            MoreOptions = (uint?)reader.Bits<uint>(276, 8, 24),
        };
    }

    /// <inheritdoc/>
    public static string Format(TcpInfo value) => TcpInfoText.Format(value);

    private static TcpState State(byte? number) => number switch
    {
        1 => TcpState.Established,
        2 => TcpState.SynSent,
        3 or 12 => TcpState.SynReceived,
        4 => TcpState.FinWait1,
        5 => TcpState.FinWait2,
        6 => TcpState.TimeWait,
        7 => TcpState.Closed,
        8 => TcpState.CloseWait,
        9 => TcpState.LastAck,
        10 => TcpState.Listen,
        11 => TcpState.Closing,
        _ => TcpState.Unknown,
    };

    private static ulong? Limited(ulong? rate) => rate is ulong.MaxValue ? null : rate;
}
