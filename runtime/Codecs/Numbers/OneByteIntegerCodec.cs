namespace Sockets.Options.Codecs;

/// <summary>Converts an integer to and from a single byte. The text is that of <see cref="Int32Codec"/>.</summary>
public readonly struct OneByteIntegerCodec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => sizeof(byte);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is < byte.MinValue or > byte.MaxValue)
        {
            option.ThrowOutOfRange(unit: "", value, byte.MinValue, byte.MaxValue);
        }

        option.ThrowIfOutOfRange(value, unit: "", value);
        destination[0] = (byte)value;
        return sizeof(byte);
    }
}
