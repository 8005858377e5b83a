using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sockets.Options;

/// <summary>Represents a time of the operating system with its full resolution.</summary>
/// <param name="Seconds">The whole seconds since the epoch of the clock. That of the system clock is 1970.</param>
/// <param name="Nanoseconds">The additional nanoseconds, from 0 to 999,999,999.</param>
public readonly record struct SocketTimestamp(long Seconds, int Nanoseconds) : IComparable<SocketTimestamp>, IParsable<SocketTimestamp>
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Determines whether a time is earlier than another one of the same clock.</summary>
    /// <param name="left">The first time.</param>
    /// <param name="right">The second time.</param>
    /// <returns>The result.</returns>
    public static bool operator <(SocketTimestamp left, SocketTimestamp right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether a time is later than another one of the same clock.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(SocketTimestamp left, SocketTimestamp right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether a time is not later than another one of the same clock.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(SocketTimestamp left, SocketTimestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether a time is not earlier than another one of the same clock.</summary>
    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(SocketTimestamp left, SocketTimestamp right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public static SocketTimestamp Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<SocketTimestamp>(s, provider, example: "1700000000.000000001");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SocketTimestamp result)
    {
        const int Digits = 9;
        if (s?.Split('.') is [string secondsText, { Length: Digits } nanosecondsText]
            && long.TryParse(secondsText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)
            && int.TryParse(nanosecondsText, NumberStyles.None, CultureInfo.InvariantCulture, out int nanoseconds))
        {
            result = new(seconds, nanoseconds);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(SocketTimestamp other) =>
        Seconds.CompareTo(other.Seconds) is var order and not 0 ? order : Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Converts a time of the system clock. The result has a resolution of 100 nanoseconds.</summary>
    /// <returns>The time in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside the years 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() =>
        DateTimeOffset.FromUnixTimeSeconds(Seconds).AddTicks(Nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>Returns the seconds with nine decimal places.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds}.{Nanoseconds:d9}");

    /// <summary>Creates a time from parts of a message, which can have any value.</summary>
    internal static SocketTimestamp Create(long seconds, long nanoseconds) =>
        new(unchecked(seconds + Math.DivRem(nanoseconds, NanosecondsPerSecond, out long rest)), (int)Math.Max(rest, 0));
}
