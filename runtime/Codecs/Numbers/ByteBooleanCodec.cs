namespace Sockets.Options.Codecs;

/// <summary>Converts a boolean to and from a byte. The text is <c>on</c> or <c>off</c>.</summary>
public readonly struct ByteBooleanCodec : ISocketOptionCodec<bool>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(byte);

    /// <inheritdoc/>
    public static bool Decode(ReadOnlySpan<byte> source) => BooleanCodec.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(bool value) => sizeof(byte);

    /// <inheritdoc/>
    public static int Encode(bool value, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[0] = value ? (byte)1 : (byte)0;
        return sizeof(byte);
    }
}
