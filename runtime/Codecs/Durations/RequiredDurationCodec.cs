namespace Sockets.Options.Codecs;

/// <summary>A duration that cannot be turned off; as text as the codec has it that encodes it.</summary>
/// <typeparam name="TCodec">The codec of a duration that can.</typeparam>
public readonly struct RequiredDurationCodec<TCodec> : ISocketOptionCodec<TimeSpan>
    where TCodec : struct, ISocketOptionCodec<TimeSpan?>
{
    /// <inheritdoc/>
    public static int MaximumLength => TCodec.MaximumLength;

    /// <inheritdoc/>
    public static TimeSpan Decode(ReadOnlySpan<byte> source) => TCodec.Decode(source).GetValueOrDefault();

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan value) => TCodec.GetMaximumLength(value);

    /// <inheritdoc/>
    public static int Encode(TimeSpan value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (Duration.IsOff(value))
        {
            option.ThrowInvalid("cannot be turned off.");
        }

        return TCodec.Encode(value, option, destination);
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan value) => TCodec.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TimeSpan value) => Duration.TryParseSpan(text, out value);
}
