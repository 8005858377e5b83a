using System.Numerics;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a number, whose native value is zero for <see langword="null"/>. The text is that of the number, or
/// <c>none</c>.
/// </summary>
/// <typeparam name="T">The type of the number.</typeparam>
/// <typeparam name="TCodec">The codec of the number.</typeparam>
public readonly struct OptionalCodec<T, TCodec> : ISocketOptionCodec<T?>
    where T : struct, INumberBase<T>
    where TCodec : struct, ISocketOptionCodec<T>
{
    /// <inheritdoc/>
    public static int MaximumLength => TCodec.MaximumLength;

    /// <inheritdoc/>
    public static T? Decode(ReadOnlySpan<byte> source) => TCodec.Decode(source) is var number && !T.IsZero(number) ? number : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(T? value) => TCodec.GetMaximumLength(value.GetValueOrDefault());

    /// <inheritdoc/>
    public static int Encode(T? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is { } number)
        {
            int encodedLength = TCodec.Encode(number, option, destination);
            if (T.IsZero(number))
            {
                option.ThrowInvalid("requires null instead of 0.");
            }

            return encodedLength;
        }

        // Zero consists of zero bytes, in any byte order.
        int length = TCodec.GetMaximumLength(T.Zero);
        destination[..length].Clear();
        return length;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out T? value)
    {
        bool isNumber = TCodec.TryParse(text, out T number);
        value = isNumber ? number : null;
        return isNumber || text == "none";
    }
}
