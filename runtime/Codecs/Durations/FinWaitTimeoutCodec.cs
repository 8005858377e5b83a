using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a duration in seconds, which is -1 for zero and 0 for <see langword="null"/>, the default of the system.
/// The text is the duration, or <c>default</c>.
/// </summary>
public readonly struct FinWaitTimeoutCodec : ISocketOptionCodec<TimeSpan?>
{
    private const string DefaultText = "default";
    private const int NoWait = -1;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source) switch
    {
        0 => null,
        var seconds => TimeSpan.FromSeconds(Math.Max(seconds, 0)),
    };

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is { } duration && duration != TimeSpan.Zero)
        {
            return DurationCodec<Seconds>.Encode(duration, option, destination);
        }

        MemoryMarshal.Write(destination, value is null ? 0 : NoWait);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan? value) => value is null ? DefaultText : DurationText.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan? value)
    {
        bool isDuration = ValueText.TryParse(text, out TimeSpan duration);
        value = isDuration ? duration : null;
        return isDuration || text == DefaultText;
    }
}
