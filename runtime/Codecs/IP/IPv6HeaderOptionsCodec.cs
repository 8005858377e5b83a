namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an IPv6 extension header of options (<c>struct ip6_hbh</c>, <c>struct ip6_dest</c>), which is padded to a
/// multiple of eight bytes. An empty list removes the header. The text of an option is its number and, after a colon,
/// its data in hexadecimal: <c>5:0000</c>. A space separates options, and <c>none</c> is the empty list.
/// </summary>
public readonly struct IPv6HeaderOptionsCodec : ISocketOptionCodec<ReadOnlyMemory<IPHeaderOption>>
{
    private const byte Pad1 = 0;
    private const byte PadN = 1;

    // The number of the next header, which the kernel sets, and the length in units of eight bytes, without the first
    // unit.
    private const int HeaderLength = 2;
    private const int Unit = 8;

    /// <inheritdoc/>
    public static int MaximumLength => (byte.MaxValue + 1) * Unit;

    /// <inheritdoc/>
    public static int InitialLength => 256;

    /// <inheritdoc/>
    /// <remarks>
    /// Padding between the options aligns the next option and is an option itself. Padding at the end is omitted.
    /// </remarks>
    public static ReadOnlyMemory<IPHeaderOption> Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < Unit)
        {
            return default;
        }

        int length = Math.Min(source.Length, (source[1] + 1) * Unit);
        ReadOnlyMemory<IPHeaderOption> options =
            IPHeaderOptionList.Read(source[HeaderLength..length], Pad1, countedHeaderLength: 0);
        int count = options.Length;
        while (count > 0 && options.Span[count - 1].Kind is Pad1 or PadN)
        {
            count--;
        }

        return options[..count];
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<IPHeaderOption> value) =>
        EncodedLength.Limit(HeaderLength + IPHeaderOptionList.GetLength(value, Pad1) + Unit, MaximumLength + Unit);

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<IPHeaderOption> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        long total = IPHeaderOptionList.GetLength(value, Pad1);
        if (total > MaximumLength - HeaderLength)
        {
            option.ThrowInvalid($"requires options of up to {MaximumLength - HeaderLength} bytes in total, not {total}.");
        }

        int position = HeaderLength
            + IPHeaderOptionList.Write(value, Pad1, countedHeaderLength: 0, option, destination[HeaderLength..]);
        int length = (position + Unit - 1) / Unit * Unit;
        // A single byte is already zero, which is Pad1.
        int padding = length - position;
        if (padding > 1)
        {
            destination[position] = PadN;
            destination[position + 1] = (byte)(padding - IPHeaderOptionList.HeaderLength);
        }

        destination[1] = (byte)((length / Unit) - 1);
        return length;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<IPHeaderOption> value) => IPHeaderOptionList.Format(value);

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<IPHeaderOption> value) =>
        IPHeaderOptionList.TryParse(text, out value);
}
