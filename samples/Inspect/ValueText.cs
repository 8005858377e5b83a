using System.Globalization;
using Sockets.Options;

namespace Inspect;

/// <summary>Writes the values of options, and what values they take, for people.</summary>
internal static class ValueText
{
    /// <summary>Tells whether a value is a plain number.</summary>
    public static bool IsNumber(object? value) => value is byte or short or ushort or int or uint or long or ulong;

    /// <summary>Gets the unit that a value has to be shown with.</summary>
    /// <remarks>Only a plain number needs one; durations, for example, bring their own.</remarks>
    public static string? Unit(SocketOption option, object? value) => IsNumber(value) ? option.Description.Unit : null;

    /// <summary>Formats the number of a level or option, or a dash for none.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Formats a value with its unit.</summary>
    public static string Format(SocketOption option, object? value)
    {
        string text = option.Format(value);
        return Unit(option, value) is string unit ? $"{text} {unit}" : text;
    }

    /// <summary>Says what an option takes as its value.</summary>
    public static string Expected(SocketOption option)
    {
        Type type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type == typeof(NoPayload))
        {
            return "no value";
        }

        if (type == typeof(bool))
        {
            return "on or off";
        }

        string expected =
            type == typeof(TimeSpan) ? "a duration"
            : type == typeof(string) ? "a text"
            : type.IsPrimitive ? "a number"
            : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
            : "a value";
        return option.Description.SampleValue is string sample ? $"{expected} such as {sample}" : expected;
    }
}
