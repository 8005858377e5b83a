using System.Globalization;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a <c>struct tcp_connection_info</c> of Apple platforms. The text is the most important fields.
/// </summary>
public readonly struct TcpConnectionInfoCodec : ISocketOptionDecoder<TcpConnectionInfo>
{
    private const int FastOpenBits = 15;

    /// <inheritdoc/>
    public static int MaximumLength => 112;

    /// <inheritdoc/>
    public static TcpConnectionInfo Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return new()
        {
            State = reader.BsdState(0),
            SendWindowScale = reader.Byte(1).GetValueOrDefault(),
            ReceiveWindowScale = reader.Byte(2).GetValueOrDefault(),
            Options = (TcpInfoOptions)reader.UInt32(4).GetValueOrDefault(),
            Conditions = (TcpConnectionConditions)reader.UInt32(8).GetValueOrDefault(),
            RetransmissionTimeout = reader.Milliseconds(12).GetValueOrDefault(),
            MaximumSegmentSize = reader.UInt32(16).GetValueOrDefault(),
            SlowStartThreshold = reader.UInt32(20).GetValueOrDefault(),
            CongestionWindow = reader.UInt32(24).GetValueOrDefault(),
            SendWindow = reader.UInt32(28).GetValueOrDefault(),
            SendBufferBytes = reader.UInt32(32).GetValueOrDefault(),
            ReceiveWindow = reader.UInt32(36).GetValueOrDefault(),
            LatestRtt = reader.Milliseconds(40).GetValueOrDefault(),
            Rtt = reader.Milliseconds(44).GetValueOrDefault(),
            RttVariation = reader.Milliseconds(48).GetValueOrDefault(),
            FastOpen = (TcpFastOpenEvents)reader.Bits<uint>(52, 0, FastOpenBits).GetValueOrDefault(),
            PacketsSent = reader.UInt64(56).GetValueOrDefault(),
            BytesSent = reader.UInt64(64).GetValueOrDefault(),
            BytesRetransmitted = reader.UInt64(72).GetValueOrDefault(),
            PacketsReceived = reader.UInt64(80).GetValueOrDefault(),
            BytesReceived = reader.UInt64(88).GetValueOrDefault(),
            OutOfOrderBytesReceived = reader.UInt64(96).GetValueOrDefault(),
            PacketsRetransmitted = reader.UInt64(104).GetValueOrDefault(),
        };
    }

    /// <inheritdoc/>
    public static string Format(TcpConnectionInfo value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{InvariantText.Format(value.State)}, RTT {DurationText.Format(value.Rtt)}, congestion window {value.CongestionWindow} bytes, {value.PacketsRetransmitted} retransmitted");
}
