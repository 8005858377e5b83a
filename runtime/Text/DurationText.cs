using System.Globalization;

namespace Sockets.Options;

/// <summary>Converts durations to and from text.</summary>
/// <remarks>
/// The text is a number with a unit (<c>2h</c>, <c>1m</c>, <c>30s</c>, <c>1500ms</c>, <c>250us</c>), a
/// <see cref="TimeSpan"/> with colons (<c>00:00:30</c>), or for no duration <c>off</c>, <c>none</c> or
/// <c>infinite</c>.
/// </remarks>
internal static class DurationText
{
    private static readonly (string Suffix, long Ticks)[] s_units =
    [
        ("us", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
    ];

    internal static string Format(TimeSpan? value)
    {
        if (value is not { } duration)
        {
            return "off";
        }

        (string suffix, long ticks) = (duration.Ticks % TimeSpan.TicksPerSecond, duration.Ticks % TimeSpan.TicksPerMillisecond) switch
        {
            (0, _) => ("s", TimeSpan.TicksPerSecond),
            (_, 0) => ("ms", TimeSpan.TicksPerMillisecond),
            _ => ("us", TimeSpan.TicksPerMicrosecond),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(decimal)duration.Ticks / ticks}{suffix}");
    }

    internal static bool TryParse(string text, out TimeSpan? value)
    {
        value = null;
        if (text is "off" or "none" or "infinite")
        {
            return true;
        }

        if (!TryParseSpan(text, out TimeSpan duration))
        {
            return false;
        }

        value = duration;
        return true;
    }

    internal static bool TryParseSpan(string text, out TimeSpan value)
    {
        // Without a colon, TimeSpan interprets a number as days.
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
        }

        foreach ((string suffix, long ticks) in s_units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal)
                && decimal.TryParse(text.AsSpan(..^suffix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number <= long.MaxValue / ticks)
            {
                value = TimeSpan.FromTicks((long)Math.Ceiling(number * ticks));
                return true;
            }
        }

        value = default;
        return false;
    }
}
