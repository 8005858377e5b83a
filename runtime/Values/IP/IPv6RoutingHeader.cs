using System.Globalization;

namespace Sockets.Options;

/// <summary>
/// Represents an IPv6 extension header that lists nodes to be visited on the path (<c>struct ip6_rthdr</c>).
/// </summary>
/// <param name="Type">The type: 2 for mobile hosts, 4 for segment routing. Types 0 and 1 are obsolete.</param>
/// <param name="SegmentsLeft">The number of nodes that are still to be visited.</param>
/// <param name="Data">
/// The data of the type, including the addresses. Its length is four bytes more than a multiple of eight.
/// </param>
public readonly record struct IPv6RoutingHeader(byte Type, byte SegmentsLeft, ReadOnlyMemory<byte> Data)
{
    /// <inheritdoc/>
    public bool Equals(IPv6RoutingHeader other) =>
        Type == other.Type && SegmentsLeft == other.SegmentsLeft && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, SegmentsLeft, Data.Length);

    /// <summary>Returns the type, the number of nodes, and the data in hexadecimal, with colons between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Type}:{SegmentsLeft}:{Convert.ToHexString(Data.Span)}");

    internal static bool TryParse(string? text, out IPv6RoutingHeader value)
    {
        value = default;
        if (text?.Split(':') is not [string typeText, string segmentsLeftText, string dataText]
            || !byte.TryParse(typeText, NumberStyles.None, CultureInfo.InvariantCulture, out byte type)
            || !byte.TryParse(segmentsLeftText, NumberStyles.None, CultureInfo.InvariantCulture, out byte segmentsLeft)
            || !HexText.TryParse(dataText, out byte[]? data))
        {
            return false;
        }

        value = new(type, segmentsLeft, data);
        return true;
    }
}
