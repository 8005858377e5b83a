using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A C <c>int</c> of seconds; as text a duration such as <c>30s</c>, <c>1500ms</c> or <c>00:00:30</c>.</summary>
public readonly struct SecondsCodec : ISocketOptionCodec<TimeSpan>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan Decode(ReadOnlySpan<byte> source) => TimeSpan.FromSeconds(NativeInteger.ReadInt32(source));

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int seconds = (int)Duration.ToNative(value, TimeSpan.TicksPerSecond, " s", int.MaxValue, option);
        MemoryMarshal.Write(destination, seconds);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan value) => Duration.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan value) => Duration.TryParseSpan(text, out value);
}
