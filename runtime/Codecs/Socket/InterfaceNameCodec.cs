using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the name of a network interface, or <see langword="null"/> for none. The text is the name, or <c>none</c>.
/// </summary>
public readonly struct InterfaceNameCodec : ISocketOptionCodec<string?>
{
    // IFNAMSIZ, which includes the terminator.
    private const int Size = 16;

    /// <inheritdoc/>
    public static int MaximumLength => Size;

    /// <inheritdoc/>
    public static string? Decode(ReadOnlySpan<byte> source)
    {
        int length = source.IndexOf((byte)0);
        ReadOnlySpan<byte> name = length < 0 ? source : source[..length];
        return name.IsEmpty ? null : Encoding.UTF8.GetString(name);
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(string? value) => Size;

    /// <inheritdoc/>
    /// <remarks>
    /// The terminator is included: on its own it means no interface, which an empty value must not mean. Linux truncates
    /// a name that is too long without an error.
    /// </remarks>
    public static int Encode(string? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is null)
        {
            return 1;
        }

        if (value.Length == 0)
        {
            option.ThrowInvalid("requires the name of an interface, or null for none, not an empty text.");
        }

        if (value.Contains('\0', StringComparison.Ordinal))
        {
            option.ThrowInvalid($"requires the name of an interface without a NUL, not '{InvariantText.Shorten(value)}'.");
        }

        if (!Encoding.UTF8.TryGetBytes(value, destination[..(Size - 1)], out int length))
        {
            option.ThrowInvalid($"requires the name of an interface of up to {Size - 1} bytes, not '{InvariantText.Shorten(value)}'.");
        }

        return length + 1;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out string? value)
    {
        value = text is "" or "none" ? null : text;
        return text is not null;
    }
}
