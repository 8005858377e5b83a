using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a boolean to and from a C <c>int</c>, which is -1 for the default of the system. The text is <c>on</c>,
/// <c>off</c>, or <c>default</c>.
/// </summary>
public readonly struct OptionalBooleanCodec : ISocketOptionCodec<bool?>
{
    private const int Default = -1;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static bool? Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source) is var value and not Default ? value != 0 : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(bool? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(bool? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, value is { } flag ? (flag ? 1 : 0) : Default);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(bool? value) => value is { } flag ? ValueText.Format(flag) : "default";

    /// <inheritdoc/>
    public static bool TryParse(string text, out bool? value)
    {
        bool isFlag = ValueText.TryParse(text, out bool flag);
        value = isFlag ? flag : null;
        return isFlag || text == "default";
    }
}
