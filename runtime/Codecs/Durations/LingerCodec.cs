using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a duration to and from a <c>struct linger</c> of two C <c>int</c>s, in whole seconds. The text is a
/// duration such as <c>30s</c> or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
/// <remarks>
/// <see cref="Timeout.InfiniteTimeSpan"/> is rejected: no system waits forever, and <see langword="null"/>, which does
/// not wait, is the opposite.
/// </remarks>
public readonly struct LingerCodec : ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => 2 * sizeof(int);

    /// <inheritdoc/>
    /// <remarks>The seconds have no sign: Linux keeps negative values, and waits almost forever.</remarks>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source, 0) == 0
        ? null
        : TimeSpan.FromSeconds(unchecked((uint)NativeInteger.ReadInt32(source, sizeof(int))));

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => 2 * sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int seconds = ToSeconds(value, int.MaxValue, option);
        MemoryMarshal.Write(destination, value is null ? 0 : 1);
        MemoryMarshal.Write(destination[sizeof(int)..], seconds);
        return 2 * sizeof(int);
    }

    /// <inheritdoc/>
    public static bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, TimeSpan? value, ReadOnlySpan<byte> encoded)
    {
        long seconds = Duration.RoundUp(value.GetValueOrDefault(), TimeSpan.TicksPerSecond);
        // On every system, Socket rejects values that exceed the range of Windows.
        if (ConnectionState.IsConnected(socket) || seconds > ushort.MaxValue)
        {
            return false;
        }

        socket.SetSocketOption(level, name, new LingerOption(value is not null, (int)seconds));
        return true;
    }

    internal static int ToSeconds(TimeSpan? value, int maximum, in SocketOptionDefinition option)
    {
        if (value == TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"{option.Name} rejects zero, which would discard unsent data and reset the connection on close. To do this, call EnableResetOnClose().");
        }

        return value is { } duration ? (int)Duration.ToNative(duration, TimeSpan.TicksPerSecond, " s", maximum, option) : 0;
    }
}
