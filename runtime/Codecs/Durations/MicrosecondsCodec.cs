using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// A C <c>unsigned int</c> of microseconds, where 0 means that there is none; as text a duration such as <c>250us</c>,
/// <c>30s</c> or <c>00:00:30</c>, or <c>off</c>.
/// </summary>
public readonly struct MicrosecondsCodec : ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(uint);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var value and not 0 ? TimeSpan.FromMicroseconds(unchecked((uint)value)) : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(uint);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        uint microseconds = Duration.IsOff(value)
            ? 0
            : (uint)Duration.ToNative(value.GetValueOrDefault(), TimeSpan.TicksPerMicrosecond, " us", uint.MaxValue, option);
        MemoryMarshal.Write(destination, microseconds);
        return sizeof(uint);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan? value) => Duration.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan? value) => Duration.TryParse(text, out value);
}
