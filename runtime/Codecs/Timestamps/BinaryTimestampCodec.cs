using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads the time of a <c>struct bintime</c> of FreeBSD, whose second field is a 64-bit binary fraction.</summary>
public readonly struct BinaryTimestampCodec : ISocketOptionDecoder<SocketTimestamp>
{
    private const ulong NanosecondsPerSecond = 1_000_000_000;

    /// <inheritdoc/>
    public static int MaximumLength => NativeTime.LongLength;

    /// <inheritdoc/>
    public static int MinimumMessageLength => NativeTime.LongLength;

    /// <inheritdoc/>
    public static SocketTimestamp Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < NativeTime.LongLength)
        {
            return default;
        }

        ulong fraction = MemoryMarshal.Read<ulong>(source[sizeof(long)..]);
        return new(MemoryMarshal.Read<long>(source), (int)Math.BigMul(fraction, NanosecondsPerSecond, out _));
    }
}
