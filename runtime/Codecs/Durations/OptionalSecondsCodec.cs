using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// A C <c>int</c> or <c>unsigned int</c> of seconds, where every bit set means that there are none; as text a duration
/// such as <c>30s</c>, <c>1500ms</c> or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
public readonly struct OptionalSecondsCodec : ISocketOptionCodec<TimeSpan?>
{
    private const int None = -1;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var value and not None ? TimeSpan.FromSeconds(unchecked((uint)value)) : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int seconds = Duration.IsOff(value)
            ? None
            : (int)Duration.ToNative(value.GetValueOrDefault(), TimeSpan.TicksPerSecond, " s", int.MaxValue, option);
        MemoryMarshal.Write(destination, seconds);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan? value) => Duration.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan? value) => Duration.TryParse(text, out value);
}
