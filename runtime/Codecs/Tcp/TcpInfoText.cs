using System.Globalization;

namespace Sockets.Options.Codecs;

/// <summary>Formats the fields of a <see cref="TcpInfo"/> that fit on a line.</summary>
internal static class TcpInfoText
{
    internal static string Format(TcpInfo value)
    {
        string window = value.CongestionWindowSegments is { } segments
            ? string.Create(CultureInfo.InvariantCulture, $"{segments} segments")
            : string.Create(CultureInfo.InvariantCulture, $"{value.CongestionWindowBytes} bytes");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{InvariantText.Format(value.State)}, RTT {DurationText.Format(value.Rtt)}, congestion window {window}, {value.TotalRetransmittedSegments ?? 0} retransmitted");
    }
}
