namespace Sockets.Options.Codecs;

/// <summary>
/// An IPv6 extension header of options (<c>struct ip6_hbh</c>, <c>struct ip6_dest</c>), filled up to a multiple of eight
/// bytes, or nothing to remove it; as text each option as its number and, after a colon, its data in hexadecimal, with a
/// space between them: <c>5:0000</c>; or <c>none</c>.
/// </summary>
public readonly struct IPv6HeaderOptionsCodec : ISocketOptionCodec<ReadOnlyMemory<IPHeaderOption>>
{
    private const byte Pad1 = 0;
    private const byte PadN = 1;

    // The number of the next header, which the kernel fills in, and the length in units of eight bytes, the first
    // unit not counted.
    private const int HeaderLength = 2;
    private const int Unit = 8;

    /// <inheritdoc/>
    public static int MaximumLength => (byte.MaxValue + 1) * Unit;

    /// <inheritdoc/>
    public static int InitialLength => 256;

    /// <inheritdoc/>
    /// <remarks>Padding between the options aligns the next one, and is an option, too; that at the end is not.</remarks>
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
        HeaderLength + IPHeaderOptionList.GetLength(value) + Unit;

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<IPHeaderOption> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        int position = HeaderLength
            + IPHeaderOptionList.Write(value, Pad1, countedHeaderLength: 0, option, destination[HeaderLength..]);
        int length = (position + Unit - 1) / Unit * Unit;
        if (length > MaximumLength)
        {
            option.ThrowInvalid(
                $"requires options of up to {MaximumLength - HeaderLength} bytes in total, not {position - HeaderLength}.");
        }

        // One byte alone is zero already, which is Pad1.
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
