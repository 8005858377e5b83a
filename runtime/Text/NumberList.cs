using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>Formats and parses numbers separated by commas, which are the text of a structure of numbers.</summary>
internal static class NumberList
{
    internal static string Format(params ReadOnlySpan<ulong> numbers)
    {
        DefaultInterpolatedStringHandler text = new(numbers.Length, numbers.Length, CultureInfo.InvariantCulture);
        for (int i = 0; i < numbers.Length; i++)
        {
            text.AppendLiteral(i == 0 ? "" : ",");
            text.AppendFormatted(numbers[i]);
        }

        return text.ToStringAndClear();
    }

    /// <param name="text">The text.</param>
    /// <param name="bits">The number of bits of each number.</param>
    /// <param name="numbers">The numbers, of which there are as many as <paramref name="bits"/>.</param>
    internal static bool TryParse(ReadOnlySpan<char> text, ReadOnlySpan<int> bits, Span<ulong> numbers)
    {
        int count = 0;
        foreach (Range range in text.Split(','))
        {
            if (count == bits.Length
                || !IntegerText.TryParse(text[range].Trim(), out ulong number)
                || number > ulong.MaxValue >> (64 - bits[count]))
            {
                return false;
            }

            numbers[count++] = number;
        }

        return count == bits.Length;
    }
}
