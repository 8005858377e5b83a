using System.Globalization;
using System.Numerics;

namespace Sockets.Options;

/// <summary>Parses decimal integers, and hexadecimal integers with the prefix <c>0x</c>.</summary>
internal static class IntegerText
{
    internal static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IBinaryInteger<T> => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? T.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
