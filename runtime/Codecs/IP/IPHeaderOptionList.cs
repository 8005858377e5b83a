using System.Globalization;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the options of an IP header to and from bytes. Each option has its number, its length, and its data.
/// Padding of one byte has only its number.
/// </summary>
/// <remarks>
/// The length of an IPv4 option includes the number and the length, and the length of an IPv6 option does not.
/// </remarks>
internal static class IPHeaderOptionList
{
    internal const int HeaderLength = 2;

    /// <remarks>The sum of the lengths of arrays can exceed an <see cref="int"/>.</remarks>
    internal static long GetLength(ReadOnlyMemory<IPHeaderOption> options, int lastSingleByteKind)
    {
        long length = 0;
        foreach (IPHeaderOption option in options.Span)
        {
            length += option.Kind <= lastSingleByteKind && option.Data.IsEmpty ? 1 : HeaderLength + option.Data.Length;
        }

        return length;
    }

    internal static ReadOnlyMemory<IPHeaderOption> Read(
        ReadOnlySpan<byte> source, int lastSingleByteKind, int countedHeaderLength)
    {
        List<IPHeaderOption> options = [];
        while (!source.IsEmpty)
        {
            byte kind = source[0];
            if (kind <= lastSingleByteKind)
            {
                options.Add(new(kind));
                source = source[1..];
                continue;
            }

            int length = source.Length < HeaderLength ? 0 : source[1] - countedHeaderLength;
            if (length < 0 || HeaderLength + length > source.Length)
            {
                break;
            }

            options.Add(new(kind, source.Slice(HeaderLength, length).ToArray()));
            source = source[(HeaderLength + length)..];
        }

        return options.ToArray();
    }

    /// <returns>The length.</returns>
    internal static int Write(
        ReadOnlyMemory<IPHeaderOption> options,
        int lastSingleByteKind,
        int countedHeaderLength,
        in SocketOptionDefinition definition,
        Span<byte> destination)
    {
        int position = 0;
        foreach (IPHeaderOption option in options.Span)
        {
            bool isSingleByte = option.Kind <= lastSingleByteKind;
            int counted = option.Data.Length + countedHeaderLength;
            if (counted > byte.MaxValue || (isSingleByte && !option.Data.IsEmpty))
            {
                definition.ThrowInvalid(
                    $"cannot contain {option.Data.Length} bytes of data in an option of kind {option.Kind}.");
            }

            destination[position++] = option.Kind;
            if (!isSingleByte)
            {
                destination[position++] = (byte)counted;
                option.Data.Span.CopyTo(destination[position..]);
                position += option.Data.Length;
            }
        }

        return position;
    }

    internal static string Format(ReadOnlyMemory<IPHeaderOption> options) =>
        options.IsEmpty ? "none" : string.Join(' ', options.ToArray());

    internal static bool TryParse(string text, out ReadOnlyMemory<IPHeaderOption> options)
    {
        string[] words = text == "none" ? [] : text?.Split(' ') ?? [""];
        IPHeaderOption[] parsed = new IPHeaderOption[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!IPHeaderOption.TryParse(words[i], CultureInfo.InvariantCulture, out parsed[i]))
            {
                options = default;
                return false;
            }
        }

        options = parsed;
        return true;
    }
}
