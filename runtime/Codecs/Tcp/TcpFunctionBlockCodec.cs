using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>Converts a TCP implementation to and from a <c>struct tcp_function_set</c>. The text is its name.</summary>
public readonly struct TcpFunctionBlockCodec : ISocketOptionCodec<TcpFunctionBlock>
{
    private const int NameLength = 32;

    /// <inheritdoc/>
    public static int MaximumLength => NameLength + sizeof(uint);

    /// <inheritdoc/>
    public static TcpFunctionBlock Decode(ReadOnlySpan<byte> source) => new(
        FixedStringCodec.Decode(source[..Math.Min(source.Length, NameLength)]),
        unchecked((uint)NativeInteger.ReadInt32(source, NameLength)));

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpFunctionBlock value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(TcpFunctionBlock value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (string.IsNullOrEmpty(value.Name) || !Encoding.ASCII.TryGetBytes(value.Name, destination[..(NameLength - 1)], out _))
        {
            option.ThrowInvalid($"requires a name of 1 to {NameLength - 1} ASCII characters, not '{InvariantText.Shorten(value.Name ?? "")}'.");
        }

        return MaximumLength;
    }

    /// <inheritdoc/>
    public static string Format(TcpFunctionBlock value) => value.Name;

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpFunctionBlock value)
    {
        value = text is null ? default : new(text);
        return text is not null;
    }
}
