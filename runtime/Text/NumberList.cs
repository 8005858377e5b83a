using System.Globalization;

namespace Sockets.Options;

/// <summary>Parses decimal numbers separated by commas, which are the text of a structure of numbers.</summary>
internal static class NumberList
{
    /// <param name="text">The text.</param>
    /// <param name="numbers">The numbers. Their count must match the text.</param>
    /// <param name="indicesOf32Bits">The indices of the numbers that have 32 bits.</param>
    internal static bool TryParse(ReadOnlySpan<char> text, Span<ulong> numbers, params ReadOnlySpan<int> indicesOf32Bits)
    {
        int count = 0;
        foreach (Range range in text.Split(','))
        {
            if (count == numbers.Length
                || !ulong.TryParse(text[range].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[count++]))
            {
                return false;
            }
        }

        foreach (int index in indicesOf32Bits)
        {
            if (numbers[index] > uint.MaxValue)
            {
                return false;
            }
        }

        return count == numbers.Length;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, Span<uint> numbers)
    {
        Span<ulong> longNumbers = stackalloc ulong[numbers.Length];
        bool parsed = TryParse(text, longNumbers);
        for (int i = 0; parsed && i < numbers.Length; i++)
        {
            numbers[i] = unchecked((uint)longNumbers[i]);
            parsed = numbers[i] == longNumbers[i];
        }

        return parsed;
    }
}
