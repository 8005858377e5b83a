using System.Globalization;
using System.Text;

namespace Sockets.Options;

/// <summary>Formats values in the same way in every culture.</summary>
internal static class InvariantText
{
    // The text of a program or a long list is of no use in a message.
    private const int MaximumMessageLength = 100;

    internal static string Format(object? value) => value switch
    {
        Enum constant => Format(constant),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <remarks>A value without a name is a number, for which <see cref="Enum"/> uses the negative sign of the current culture.</remarks>
    internal static string Format(Enum value)
    {
        string text = value.ToString();
        return char.IsLetter(text[0]) || text[0] == '_'
            ? text
            : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Formats a record as its compiler-generated members do, which use the current culture.</summary>
    /// <param name="name">The name of the record.</param>
    /// <param name="printMembers">The compiler-generated method that appends the members.</param>
    internal static string FormatRecord(string name, Func<StringBuilder, bool> printMembers)
    {
        StringBuilder text = new();
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            text.Append(name).Append(" { ");
            text.Append(printMembers(text) ? " }" : "}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return text.ToString();
    }

    /// <summary>Shortens a text for a message, which is one line without control characters.</summary>
    internal static string Shorten(string text)
    {
        if (text.Length <= MaximumMessageLength && !text.Any(char.IsControl))
        {
            return text;
        }

        // A surrogate pair remains whole.
        int length = Math.Min(text.Length, MaximumMessageLength);
        length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        StringBuilder shortened = new();
        foreach (char character in text.AsSpan(0, length))
        {
            if (char.IsControl(character))
            {
                shortened.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                shortened.Append(character);
            }
        }

        return shortened.Append(length < text.Length ? "..." : "").ToString();
    }
}
