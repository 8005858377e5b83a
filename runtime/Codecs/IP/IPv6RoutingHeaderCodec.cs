namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a routing header to and from a <c>struct ip6_rthdr</c>, or <see langword="null"/> to an empty value, which
/// removes the header. The text is the type, the number of nodes still to be visited, and the data in hexadecimal, with
/// colons between them, or <c>none</c>.
/// </summary>
public readonly struct IPv6RoutingHeaderCodec : ISocketOptionCodec<IPv6RoutingHeader?>
{
    // The number of the next header, which the kernel sets, the length in units of eight bytes without the first unit,
    // the type, and the number of nodes.
    private const int LengthOffset = 1;
    private const int TypeOffset = 2;
    private const int SegmentsLeftOffset = 3;
    private const int DataOffset = 4;
    private const int Unit = 8;

    /// <inheritdoc/>
    public static int MaximumLength => (byte.MaxValue + 1) * Unit;

    /// <inheritdoc/>
    public static int InitialLength => 256;

    /// <inheritdoc/>
    public static IPv6RoutingHeader? Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < Unit)
        {
            return null;
        }

        int length = Math.Min(source.Length, (source[LengthOffset] + 1) * Unit);
        return new(source[TypeOffset], source[SegmentsLeftOffset], source[DataOffset..length].ToArray());
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6RoutingHeader? value) => value is { } header
        ? EncodedLength.Limit(DataOffset + (long)header.Data.Length, MaximumLength)
        : 0;

    /// <inheritdoc/>
    public static int Encode(IPv6RoutingHeader? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is not { } header)
        {
            return 0;
        }

        int length = DataOffset + Math.Min(header.Data.Length, MaximumLength);
        if (length % Unit != 0 || length > MaximumLength)
        {
            option.ThrowInvalid(
                $"requires 4, 12, 20 and so on up to {MaximumLength - DataOffset} bytes of data, not {header.Data.Length}.");
        }

        destination[LengthOffset] = (byte)((length / Unit) - 1);
        destination[TypeOffset] = header.Type;
        destination[SegmentsLeftOffset] = header.SegmentsLeft;
        header.Data.Span.CopyTo(destination[DataOffset..]);
        return length;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPv6RoutingHeader? value)
    {
        bool isHeader = IPv6RoutingHeader.TryParse(text, out IPv6RoutingHeader header);
        value = isHeader ? header : null;
        return isHeader || text == "none";
    }
}
