namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the <c>struct tcp_info</c> of FreeBSD, which begins like that of Linux and does not use many of its fields.
/// The text is the most important fields.
/// </summary>
public readonly struct FreeBSDTcpInfoCodec : ISocketOptionDecoder<TcpInfo>
{
    // The last fields replace padding of earlier releases, which only the size distinguishes.
    private const int LengthOfRelease15 = 256;

    /// <inheritdoc/>
    public static int MaximumLength => LengthOfRelease15;

    /// <inheritdoc/>
    public static TcpInfo Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return new()
        {
            State = reader.BsdState(0),
            Options = Options(reader.Byte(5).GetValueOrDefault()),
            SendWindowScale = (byte)reader.Bits<byte>(6, 0, 4).GetValueOrDefault(),
            ReceiveWindowScale = (byte)reader.Bits<byte>(6, 4, 4).GetValueOrDefault(),
            RetransmissionTimeout = reader.Microseconds(8).GetValueOrDefault(),
            SendMaximumSegmentSize = reader.UInt32(16).GetValueOrDefault(),
            ReceiveMaximumSegmentSize = reader.UInt32(20).GetValueOrDefault(),
            SinceLastDataReceived = reader.Microseconds(52),
            Rtt = reader.Microseconds(68).GetValueOrDefault(),
            RttVariation = reader.Microseconds(72).GetValueOrDefault(),
            SlowStartThresholdBytes = reader.UInt32(76),
            CongestionWindowBytes = reader.UInt32(80),
            ReceiveWindow = reader.UInt32(96),
            SendWindow = reader.UInt32(100),
            SendNext = reader.UInt32(108),
            ReceiveNext = reader.UInt32(112),
            OffloadId = reader.UInt32(116),
            TotalRetransmittedSegments = reader.UInt32(120),
            OutOfOrderSegmentsReceived = reader.UInt32(124),
            ZeroWindowsSent = reader.UInt32(128),
            DeliveredCongestionMarkedSegments = reader.UInt32(132),
            ReceivedCongestionMarkedSegments = reader.UInt32(136),
            TailLossProbesSent = reader.UInt32(164),
            TailLossProbeBytesSent = reader.UInt64(168),
            SendUnacknowledged = reader.UInt32(176),
            SendMaximum = reader.UInt32(180),
            ReceivedSelectiveAckBlocks = reader.UInt32(184),
            ReceiveAdvertised = reader.UInt32(188),
            DuplicateAcks = reader.UInt32(192),
            MinimumRtt = source.Length >= LengthOfRelease15 && reader.UInt32(196) is { } rtt and not uint.MaxValue
                ? TimeSpan.FromMicroseconds(rtt)
                : null,
        };
    }

    /// <inheritdoc/>
    public static string Format(TcpInfo value) => TcpInfoText.Format(value);

    private static TcpInfoOptions Options(byte bits)
    {
        const byte Shared = 0x0F;
        const byte Offloaded = 0x10;
        const byte FastOpen = 0x20;
        const byte AccurateEcn = 0x40;

        return (TcpInfoOptions)(bits & Shared)
            | ((bits & Offloaded) != 0 ? TcpInfoOptions.Offloaded : TcpInfoOptions.None)
            | ((bits & FastOpen) != 0 ? TcpInfoOptions.FastOpen : TcpInfoOptions.None)
            | ((bits & AccurateEcn) != 0 ? TcpInfoOptions.AccurateEcn : TcpInfoOptions.None);
    }
}
