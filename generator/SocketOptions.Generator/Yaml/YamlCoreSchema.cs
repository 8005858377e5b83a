using System.Globalization;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Determines whether a scalar is text in YAML.</summary>
internal static class YamlCoreSchema
{
    /// <summary>Determines whether a scalar is text in YAML, and not null, a Boolean, or a number.</summary>
    public static bool IsText(YamlScalar scalar)
    {
        string text = scalar.Text;
        return scalar.IsQuoted || !(IsNull(scalar) || IsWord(text) || IsNumber(text));
    }

    /// <summary>Determines whether a scalar is null in YAML.</summary>
    public static bool IsNull(YamlScalar scalar) => !scalar.IsQuoted && scalar.Text is ("~" or "null" or "Null" or "NULL");

    private static bool IsWord(string text) => text is
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        or ".nan" or ".NaN" or ".NAN"
        or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";

    private static bool IsNumber(string text)
    {
        char last = text[text.Length - 1];
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return IsDigits(text, start: 2, text[1] == 'x' ? 16 : 8);
        }

        // The test of the last character excludes numbers that only .NET accepts, such as -Infinity.
        return text[0] is '+' or '-' or '.' or (>= '0' and <= '9')
            && last is '.' or (>= '0' and <= '9')
            && double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out _);
    }

    private static bool IsDigits(string text, int start, int radix)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (!Uri.IsHexDigit(text[i]) || Uri.FromHex(text[i]) >= radix)
            {
                return false;
            }
        }

        return true;
    }
}
