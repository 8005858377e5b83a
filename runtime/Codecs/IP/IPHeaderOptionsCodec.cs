namespace Sockets.Options.Codecs;

/// <summary>
/// The options of an IPv4 header, filled up to a multiple of four bytes; as text each as its number and, after a colon,
/// its data in hexadecimal, with a space between them: <c>148:0000</c>; or <c>none</c>.
/// </summary>
public readonly struct IPHeaderOptionsCodec : ISocketOptionCodec<ReadOnlyMemory<IPHeaderOption>>
{
    private const byte EndOfList = 0;
    private const byte NoOperation = 1;
    private const int Alignment = 4;

    // What the length field of the header leaves for options, and the address that the BSDs answer with before them.
    private const int MaximumOptionsLength = 40;
    private const int FirstHopLength = IPv4Address.Size;

    /// <inheritdoc/>
    public static int MaximumLength => FirstHopLength + MaximumOptionsLength;

    /// <inheritdoc/>
    /// <remarks>What follows the end of the list is padding.</remarks>
    public static ReadOnlyMemory<IPHeaderOption> Decode(ReadOnlySpan<byte> source)
    {
        bool hasFirstHop = (PlatformValue.IsApple || OperatingSystem.IsFreeBSD()) && source.Length > FirstHopLength;
        ReadOnlyMemory<IPHeaderOption> options = IPHeaderOptionList.Read(
            hasFirstHop ? source[FirstHopLength..] : source, NoOperation, IPHeaderOptionList.HeaderLength);
        int count = 0;
        while (count < options.Length && options.Span[count].Kind != EndOfList)
        {
            count++;
        }

        return options[..count];
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<IPHeaderOption> value) => IPHeaderOptionList.GetLength(value) + Alignment;

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<IPHeaderOption> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int length = IPHeaderOptionList.Write(value, NoOperation, IPHeaderOptionList.HeaderLength, option, destination);
        if (length > MaximumOptionsLength)
        {
            option.ThrowInvalid($"requires options of up to {MaximumOptionsLength} bytes in total, not {length}.");
        }

        // What is left of the destination is zero, and so ends the list.
        return (length + Alignment - 1) / Alignment * Alignment;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<IPHeaderOption> value) => IPHeaderOptionList.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<IPHeaderOption> value) =>
        IPHeaderOptionList.TryParse(text, out value);
}
