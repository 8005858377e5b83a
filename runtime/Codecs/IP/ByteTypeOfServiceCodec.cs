namespace Sockets.Options.Codecs;

/// <summary>Converts a type of service to and from a single byte. The text is that of <see cref="TypeOfServiceCodec"/>.</summary>
public readonly struct ByteTypeOfServiceCodec : ISocketOptionCodec<TypeOfService>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TypeOfService Decode(ReadOnlySpan<byte> source) => TypeOfServiceCodec.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(TypeOfService value) => sizeof(byte);

    /// <inheritdoc/>
    public static int Encode(TypeOfService value, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[0] = value.Value;
        return sizeof(byte);
    }
}
