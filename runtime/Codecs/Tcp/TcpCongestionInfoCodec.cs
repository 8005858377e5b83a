using System.Globalization;

namespace Sockets.Options.Codecs;

/// <summary>Converts a <c>union tcp_cc_info</c>, which is empty if the algorithm does not report its state.</summary>
public readonly struct TcpCongestionInfoCodec : ISocketOptionDecoder<TcpCongestionInfo?>
{
    private const double BbrUnit = 256;
    private const double DctcpUnit = 1024;

    /// <inheritdoc/>
    public static int MaximumLength => 20;

    /// <inheritdoc/>
    public static TcpCongestionInfo? Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return source.Length switch
        {
            0 => null,
            < 20 => new(Bbr: null, Vegas(reader), Dctcp(reader)),
            _ => new(Bbr(reader), Vegas: null, Dctcp: null),
        };
    }

    /// <inheritdoc/>
    public static string Format(TcpCongestionInfo? value) => value switch
    {
        null => "none",
        { Bbr: { } bbr } => string.Create(CultureInfo.InvariantCulture, $"{bbr.Bandwidth} bytes/s, minimum RTT {DurationText.Format(bbr.MinimumRtt)}"),
        { } other => $"{other.Vegas} or {other.Dctcp}",
    };

    private static TcpBbrInfo Bbr(in NativeStructReader reader) => new(
        ((ulong)reader.UInt32(4).GetValueOrDefault() << 32) | reader.UInt32(0).GetValueOrDefault(),
        Rtt(reader, 8),
        reader.UInt32(12).GetValueOrDefault() / BbrUnit,
        reader.UInt32(16).GetValueOrDefault() / BbrUnit);

    private static TcpVegasInfo Vegas(in NativeStructReader reader) => new(
        reader.UInt32(0) is not (null or 0),
        reader.UInt32(4).GetValueOrDefault(),
        Rtt(reader, 8),
        Rtt(reader, 12));

    // The algorithms start from the maximum of a signed or an unsigned number.
    private static TimeSpan? Rtt(in NativeStructReader reader, int offset) =>
        reader.UInt32(offset) is { } rtt and < int.MaxValue ? TimeSpan.FromMicroseconds(rtt) : null;

    private static TcpDctcpInfo Dctcp(in NativeStructReader reader) => new(
        reader.UInt16(0) is not (null or 0),
        reader.UInt16(2) is not (null or 0),
        reader.UInt32(4).GetValueOrDefault() / DctcpUnit,
        reader.UInt32(8).GetValueOrDefault(),
        reader.UInt32(12).GetValueOrDefault());
}
