using System.Globalization;
using Sockets.Options;

namespace Inspect;

/// <summary>Formats the values of options and describes the valid ones.</summary>
internal static class ValueText
{
    /// <summary>Determines whether a value is a plain number.</summary>
    public static bool IsNumber(object? value) => value is byte or short or ushort or int or uint or long or ulong;

    /// <summary>Returns the unit of a value, or <see langword="null"/> if its text includes the unit.</summary>
    /// <remarks>Only plain numbers need a unit. The text of a duration, for example, includes it.</remarks>
    public static string? Unit(SocketOption option, object? value) => IsNumber(value) ? option.Description.Unit : null;

    /// <summary>Formats the number of a level or option, or a dash for none.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Formats a value with its unit.</summary>
    public static string Format(SocketOption option, object? value)
    {
        string text = option.Format(value);
        return Unit(option, value) is string unit ? $"{text} {unit}" : text;
    }

    /// <summary>Describes the valid values of an option.</summary>
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
