using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a duration to and from a <c>DWORD</c> of milliseconds, which Windows uses instead of a <c>struct
/// timeval</c>. The text is a duration such as <c>30s</c>, <c>1500ms</c>, or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
public readonly struct WindowsTimeoutCodec : ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => OptionalDurationCodec<Milliseconds>.MaximumLength;

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) => OptionalDurationCodec<Milliseconds>.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => OptionalDurationCodec<Milliseconds>.GetMaximumLength(value);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination) =>
        OptionalDurationCodec<Milliseconds>.Encode(value, option, destination);

    /// <inheritdoc/>
    public static bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, TimeSpan? value, ReadOnlySpan<byte> encoded) =>
        TimeValueCodec.TrySetTracked(socket, level, name, value, encoded);
}
