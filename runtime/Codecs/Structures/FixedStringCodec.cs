using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Text in a field that ends with it or is filled up with zeros, of at most 4,096 bytes when read; as text the same.
/// </summary>
/// <remarks>The range of the option is that of the bytes of the text, the terminating zero not counted.</remarks>
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
    public static int GetMaximumLength(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Encoding.UTF8.GetMaxByteCount(value.Length) + 1;
    }

    /// <inheritdoc/>
    public static int Encode(string value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            option.ThrowInvalid($"requires a text without a NUL, not '{value}'.");
        }

        int length = Encoding.UTF8.GetBytes(value, destination);
        option.ThrowIfOutOfRange(length, unit: " bytes", value);
        return length + 1;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}
