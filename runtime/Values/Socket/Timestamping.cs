using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents the timestamps of packets (<c>struct so_timestamping</c>).</summary>
/// <param name="Modes">The timestamps that are generated and reported, and their format.</param>
/// <param name="HardwareClockIndex">
/// The number of the clock, such as 2 for <c>/dev/ptp2</c>. It applies with
/// <see cref="TimestampingModes.BindHardwareClock"/>.
/// </param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Timestamping(TimestampingModes Modes, int HardwareClockIndex = 0) : IParsable<Timestamping>
{
    /// <inheritdoc/>
    public static Timestamping Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<Timestamping>(s, provider, example: "RawHardware, BindHardwareClock@2");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Timestamping result)
    {
        result = default;
        string[] parts = s?.Split('@') ?? [];
        int index = 0;
        if (parts.Length is 0 or > 2
            || !Enum.TryParse(parts[0], ignoreCase: true, out TimestampingModes modes)
            || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out index)))
        {
            return false;
        }

        result = new(modes, index);
        return true;
    }

    /// <summary>
    /// Returns the modes and, with <see cref="TimestampingModes.BindHardwareClock"/>, an <c>@</c> and the number of the
    /// clock.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => Modes.HasFlag(TimestampingModes.BindHardwareClock)
        ? string.Create(CultureInfo.InvariantCulture, $"{InvariantText.Format(Modes)}@{HardwareClockIndex}")
        : InvariantText.Format(Modes);
}
