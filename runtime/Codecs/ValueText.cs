using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Numerics;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts values of the types that .NET defines, of <see cref="NoPayload"/>, and values that parse themselves, to and from
/// text.
/// </summary>
internal static class ValueText
{
    internal static string Format<T>(T value) => value switch
    {
        bool flag => flag ? "on" : "off",
        TimeSpan duration => DurationText.Format(duration),
        null when typeof(T) == typeof(TimeSpan?) => DurationText.Format(null),
        _ => InvariantText.Format(value) is { Length: > 0 } text ? text : "none",
    };

    /// <returns><see langword="true"/> if the text is a value of the type; otherwise, <see langword="false"/>.</returns>
    internal static bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value)
    {
        if (text is null)
        {
            value = default;
            return false;
        }

        if (default(T) is IParsableValue<T> parser)
        {
            return parser.TryParse(text, out value);
        }

        bool isParsed = TryParse(typeof(T), text, out object? parsed);
        value = isParsed ? (T)parsed! : default;
        return isParsed;
    }

    private static bool TryParse(Type type, string text, out object? value)
    {
        if (type == typeof(TimeSpan?))
        {
            bool isParsed = DurationText.TryParse(text, out TimeSpan? duration);
            value = duration;
            return isParsed;
        }

        value =
            type == typeof(bool) ? Flag(text)
            : type == typeof(byte) ? Number<byte>(text)
            : type == typeof(sbyte) ? Number<sbyte>(text)
            : type == typeof(short) ? Number<short>(text)
            : type == typeof(ushort) ? Number<ushort>(text)
            : type == typeof(int) ? Number<int>(text)
            : type == typeof(uint) ? Number<uint>(text)
            : type == typeof(long) ? Number<long>(text)
            : type == typeof(ulong) ? Number<ulong>(text)
            : type == typeof(TimeSpan) ? (DurationText.TryParseSpan(text, out TimeSpan span) ? span : null)
            : type == typeof(IPAddress) ? (IPAddress.TryParse(text, out IPAddress? address) ? address : null)
            : type == typeof(NoPayload) ? (text.Length == 0 ? default(NoPayload) : null)
            : type.IsEnum ? (Enum.TryParse(type, text, ignoreCase: true, out object? constant) ? constant : null)
            : null;
        return value is not null;
    }

    private static object? Flag(string text) => text switch
    {
        "on" or "true" or "1" => true,
        "off" or "false" or "0" => false,
        _ => null,
    };

    private static object? Number<T>(string text)
        where T : struct, IBinaryInteger<T> => IntegerText.TryParse(text, out T number) ? number : null;
}
