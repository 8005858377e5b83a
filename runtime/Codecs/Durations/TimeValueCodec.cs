using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a duration to and from a <c>struct timeval</c>, which is zero for no limit. The text is a duration such as
/// <c>30s</c>, <c>1500ms</c>, or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
/// <remarks>
/// On a <see cref="Socket"/>, the timeout is always set through <see cref="Socket"/>, which rounds it up to whole
/// milliseconds. <see cref="Socket"/> applies the timeout itself while its descriptor is non-blocking.
/// </remarks>
public readonly struct TimeValueCodec : ISocketOptionCodec<TimeSpan?>
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MaximumMicroseconds = int.MaxValue * 1000L;

    /// <inheritdoc/>
    public static int MaximumLength => 2 * nint.Size;

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return null;
        }

        long seconds = MemoryMarshal.Read<nint>(source);
        // On Apple platforms, the field has 32 bits and is followed by padding.
        long microseconds = PlatformValue.IsApple
            ? MemoryMarshal.Read<int>(source[nint.Size..])
            : MemoryMarshal.Read<nint>(source[nint.Size..]);
        if (seconds == 0 && microseconds == 0)
        {
            return null;
        }

        // Another program can set a value that exceeds the range of TimeSpan.
        return seconds >= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond
            ? TimeSpan.MaxValue
            : TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + (microseconds * TimeSpan.TicksPerMicrosecond));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => 2 * nint.Size;

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        long total = 0;
        if (!Duration.IsOff(value))
        {
            total = Duration.ToNative(value.GetValueOrDefault(), TimeSpan.TicksPerMicrosecond, " us", MaximumMicroseconds, option);
            if (total == 0)
            {
                option.ThrowInvalid($"requires null instead of {value}.");
            }
        }

        (long seconds, long microseconds) = Math.DivRem(total, MicrosecondsPerSecond);
        MemoryMarshal.Write(destination, (nint)seconds);
        MemoryMarshal.Write(destination[nint.Size..], (nint)microseconds);
        return 2 * nint.Size;
    }

    /// <inheritdoc/>
    public static bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, TimeSpan? value, ReadOnlySpan<byte> encoded)
    {
        int milliseconds = Duration.IsOff(value) ? 0 : (int)Duration.RoundUp(value.GetValueOrDefault(), TimeSpan.TicksPerMillisecond);
        socket.SetSocketOption(level, name, milliseconds);
        return true;
    }
}
