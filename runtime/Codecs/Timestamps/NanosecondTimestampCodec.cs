namespace Sockets.Options.Codecs;

/// <summary>Reads the time of a <c>struct timespec</c> of any width.</summary>
public readonly struct NanosecondTimestampCodec : ISocketOptionDecoder<SocketTimestamp>
{
    /// <inheritdoc/>
    public static int MaximumLength => NativeTime.LongLength;

    /// <inheritdoc/>
    public static int MinimumMessageLength => NativeTime.ShortLength;

    /// <inheritdoc/>
    public static SocketTimestamp Decode(ReadOnlySpan<byte> source)
    {
        (long seconds, int nanoseconds) = NativeTime.Read(source);
        return SocketTimestamp.Create(seconds, nanoseconds);
    }
}
