namespace Sockets.Options.Codecs;

/// <summary>
/// Converts bytes whose format is not defined, of which up to 4,096 are read and up to 65,536 are set. The text is hexadecimal digits, or
/// <c>none</c>.
/// </summary>
/// <remarks>The range of the option applies to the number of bytes.</remarks>
public readonly struct BytesCodec : ISocketOptionCodec<ReadOnlyMemory<byte>>
{
    private const int MaximumEncodedLength = 65_536;

    /// <inheritdoc/>
    public static int MaximumLength => 4096;

    /// <inheritdoc/>
    public static int MinimumMessageLength => 0;

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> source) => source.ToArray();

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<byte> value) => EncodedLength.Limit(value.Length, MaximumEncodedLength);

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<byte> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfLengthIsOutOfRange(value.Length, unit: " bytes", MaximumEncodedLength);
        value.Span.CopyTo(destination);
        return value.Length;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<byte> value) => value.IsEmpty ? "none" : Convert.ToHexString(value.Span);

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<byte> value)
    {
        if (text == "none")
        {
            value = default;
            return true;
        }

        bool parsed = HexText.TryParse(text, out byte[]? bytes);
        value = bytes;
        return parsed;
    }
}
