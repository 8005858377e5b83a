namespace Sockets.Options.Codecs;

/// <summary>
/// Reads the times of a <c>struct scm_timestamping</c>, which consists of three <c>struct timespec</c> of any width. The second
/// one is unused.
/// </summary>
public readonly struct TimestampsCodec : ISocketOptionDecoder<SocketTimestamps>
{
    private const int Count = 3;
    private const int HardwareIndex = 2;

    /// <inheritdoc/>
    public static int MaximumLength => Count * NativeTime.LongLength;

    /// <inheritdoc/>
    public static int MinimumMessageLength => Count * NativeTime.ShortLength;

    /// <inheritdoc/>
    public static SocketTimestamps Decode(ReadOnlySpan<byte> source)
    {
        int length = source.Length < MaximumLength ? NativeTime.ShortLength : NativeTime.LongLength;
        return source.Length < Count * length ? default : new(Read(source[..length]), Read(source.Slice(HardwareIndex * length, length)));
    }

    /// <remarks>The kernel reports zero for an unknown time.</remarks>
    private static SocketTimestamp? Read(ReadOnlySpan<byte> source) =>
        NanosecondTimestampCodec.Decode(source) is var time && time != default ? time : null;
}
