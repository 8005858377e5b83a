using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// A C <c>int</c> of seconds, where 0 means that there is no limit; as text a duration such as <c>30s</c>,
/// <c>1500ms</c> or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
public readonly struct TimeoutSecondsCodec : ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var value and not 0 ? TimeSpan.FromSeconds(value) : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int seconds = Duration.IsOff(value)
            ? 0
            : (int)Duration.ToNative(value.GetValueOrDefault(), TimeSpan.TicksPerSecond, " s", int.MaxValue, option);
        MemoryMarshal.Write(destination, seconds);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan? value) => Duration.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan? value) => Duration.TryParse(text, out value);
}
