namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the options of an IPv4 header, which are padded to a multiple of four bytes. The text of an option is its
/// number and, after a colon, its data in hexadecimal: <c>148:0000</c>. A space separates options, and <c>none</c> is
/// the empty list.
/// </summary>
public readonly struct IPHeaderOptionsCodec : ISocketOptionCodec<ReadOnlyMemory<IPHeaderOption>>
{
    private const byte EndOfList = 0;
    private const byte NoOperation = 1;
    private const int Alignment = 4;

    // The length field of the header limits the options. The BSDs return an address before them.
    private const int MaximumOptionsLength = 40;
    private const int FirstHopLength = IPv4Address.Size;

    /// <inheritdoc/>
    public static int MaximumLength => FirstHopLength + MaximumOptionsLength;

    /// <inheritdoc/>
    /// <remarks>The bytes after the end of the list are padding.</remarks>
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
    public static int GetMaximumLength(ReadOnlyMemory<IPHeaderOption> value) => MaximumOptionsLength;

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<IPHeaderOption> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        long total = IPHeaderOptionList.GetLength(value, NoOperation);
        if (total > MaximumOptionsLength)
        {
            option.ThrowInvalid($"requires options of up to {MaximumOptionsLength} bytes in total, not {total}.");
        }

        int length = IPHeaderOptionList.Write(value, NoOperation, IPHeaderOptionList.HeaderLength, option, destination);
        // The rest of the destination is zero, which ends the list.
        return (length + Alignment - 1) / Alignment * Alignment;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<IPHeaderOption> value) => IPHeaderOptionList.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<IPHeaderOption> value) =>
        IPHeaderOptionList.TryParse(text, out value);
}
