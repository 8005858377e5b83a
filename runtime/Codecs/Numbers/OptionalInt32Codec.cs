using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a C <c>int</c>, which is -1 for <see langword="null"/>. The text is a decimal number, or <c>none</c>.
/// </summary>
public readonly struct OptionalInt32Codec : ISocketOptionCodec<int?>
{
    private const int None = -1;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static int? Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source) is var value and not None ? value : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(int? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(int? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is { } number)
        {
            option.ThrowIfOutOfRange(number, unit: "", value);
            if (number == None)
            {
                option.ThrowInvalid("requires null instead of -1.");
            }
        }

        MemoryMarshal.Write(destination, value ?? None);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out int? value)
    {
        bool isNumber = ValueText.TryParse(text, out int number);
        value = isNumber ? number : null;
        return isNumber || text == "none";
    }
}
