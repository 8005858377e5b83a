using System.Globalization;

namespace Sockets.Options.Generator.Yaml;

/// <summary>The rules by which YAML takes a scalar for something else than a text.</summary>
internal static class YamlCoreSchema
{
    /// <summary>Tells whether a scalar is a text to YAML, and not null, a boolean or a number.</summary>
    public static bool IsText(YamlScalar scalar)
    {
        string text = scalar.Text;
        return scalar.IsQuoted || !(IsNull(scalar) || IsWord(text) || IsNumber(text));
    }

    /// <summary>Tells whether a scalar is no value to YAML.</summary>
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

        // The last character keeps out what .NET reads and YAML does not, such as -Infinity.
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
