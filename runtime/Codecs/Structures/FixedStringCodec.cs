using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>Converts text in a field that ends with it or is padded with zeros. Up to 4,096 bytes are read or set.</summary>
/// <remarks>The range of the option applies to the number of bytes without the terminator.</remarks>
public readonly struct FixedStringCodec : ISocketOptionCodec<string>
{
    /// <inheritdoc/>
    public static int MaximumLength => 4096;

    /// <inheritdoc/>
    public static int InitialLength => 64;

    /// <inheritdoc/>
    public static string Decode(ReadOnlySpan<byte> source)
    {
        int terminator = source.IndexOf((byte)0);
        return Encoding.UTF8.GetString(terminator < 0 ? source : source[..terminator]);
    }

    /// <inheritdoc/>
    /// <remarks>The encoder rejects <see langword="null"/>, because it knows the option.</remarks>
    public static int GetMaximumLength(string value) =>
        Encoding.UTF8.GetMaxByteCount(EncodedLength.Limit(value?.Length ?? 0, MaximumLength)) + 1;

    /// <inheritdoc/>
    public static int Encode(string value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfNull(value);
        option.ThrowIfLengthIsOutOfRange(Encoding.UTF8.GetByteCount(value), unit: " bytes", MaximumLength - 1);
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            option.ThrowInvalid($"requires a text without a NUL, not '{InvariantText.Shorten(value)}'.");
        }

        return Encoding.UTF8.GetBytes(value, destination) + 1;
    }

    /// <inheritdoc/>
    /// <remarks>Other types format an empty text as <c>none</c>, which is itself a text here.</remarks>
    public static string Format(string value) => value;

    /// <inheritdoc/>
    public static bool TryParse(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return text is not null;
    }
}
