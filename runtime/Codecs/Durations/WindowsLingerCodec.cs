using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a duration to and from the <c>struct linger</c> of Windows, which has two <c>u_short</c>s. The text is a
/// duration such as <c>30s</c> or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
public readonly struct WindowsLingerCodec : ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => 2 * sizeof(ushort);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) =>
        source.Length >= 2 * sizeof(ushort) && MemoryMarshal.Read<ushort>(source) != 0
            ? TimeSpan.FromSeconds(MemoryMarshal.Read<ushort>(source[sizeof(ushort)..]))
            : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => 2 * sizeof(ushort);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        ushort seconds = (ushort)LingerCodec.ToSeconds(value, ushort.MaxValue, option);
        MemoryMarshal.Write(destination, (ushort)(value is null ? 0 : 1));
        MemoryMarshal.Write(destination[sizeof(ushort)..], seconds);
        return 2 * sizeof(ushort);
    }

    /// <inheritdoc/>
    public static bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, TimeSpan? value, ReadOnlySpan<byte> encoded) =>
        LingerCodec.TrySetTracked(socket, level, name, value, encoded);
}
