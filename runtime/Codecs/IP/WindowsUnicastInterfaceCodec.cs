namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an interface index, which Windows requires in network byte order and returns in host byte order. The text
/// is a decimal number, or a hexadecimal number after <c>0x</c>.
/// </summary>
public readonly struct WindowsUnicastInterfaceCodec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => Int32Codec.MaximumLength;

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => Int32Codec.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => Int32BigEndianCodec.GetMaximumLength(value);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination) =>
        Int32BigEndianCodec.Encode(value, option, destination);
}
