namespace Sockets.Options.Codecs;

/// <summary>Reads the time of a <c>struct timeval</c> of any width.</summary>
public readonly struct MicrosecondTimestampCodec : ISocketOptionDecoder<SocketTimestamp>
{
    private const int NanosecondsPerMicrosecond = 1000;

    /// <inheritdoc/>
    public static int MaximumLength => NativeTime.LongLength;

    /// <inheritdoc/>
    public static int MinimumMessageLength => NativeTime.ShortLength;

    /// <inheritdoc/>
    public static SocketTimestamp Decode(ReadOnlySpan<byte> source)
    {
        (long seconds, int microseconds) = NativeTime.Read(source);
        return SocketTimestamp.Create(seconds, (long)microseconds * NanosecondsPerMicrosecond);
    }
}
