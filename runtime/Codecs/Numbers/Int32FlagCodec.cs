namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a C <c>int</c> that is a flag where another system has a number. The text is <c>0</c> or <c>1</c>.
/// </summary>
public readonly struct Int32FlagCodec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>The BSDs return the bit of the flag.</remarks>
    public static int Decode(ReadOnlySpan<byte> source) => BooleanCodec.Decode(source) ? 1 : 0;

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination) =>
        Int32Codec.Encode(value, option, destination);
}
