using System.Globalization;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Parses integers in the two forms that YAML and C have in common: <c>-1</c> and <c>0x10</c>.</summary>
internal static class NativeNumber
{
    private const string RangeSeparator = "..";

    public static bool TryParse(string text, out long value)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return TryParseHexadecimal(text, out value);
        }

        // Only the shortest form is unambiguous: 010 is the octal number 8 in C and in YAML 1.1.
        int firstDigit = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        bool isShortest = text == "0" || (text.Length > firstDigit && text[firstDigit] is >= '1' and <= '9');
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && isShortest;
    }

    /// <summary>Parses a range such as <c>1..0xFFFF</c>.</summary>
    public static NativeRange? ParseRange(string text)
    {
        int separator = text.IndexOf(RangeSeparator, StringComparison.Ordinal);
        return separator >= 0
            && TryParse(text.Substring(0, separator), out long minimum)
            && TryParse(text.Substring(separator + RangeSeparator.Length), out long maximum)
            && minimum <= maximum
            ? new NativeRange(minimum, maximum)
            : null;
    }

    private static bool TryParseHexadecimal(string text, out long value)
    {
        value = 0;
        for (int i = 2; i < text.Length; i++)
        {
            if (!Uri.IsHexDigit(text[i]) || value > long.MaxValue >> 4)
            {
                return false;
            }

            value = (value << 4) | (uint)Uri.FromHex(text[i]);
        }

        return text.Length > 2;
    }
}
