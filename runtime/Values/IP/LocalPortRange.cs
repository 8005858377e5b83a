using System.Globalization;

namespace Sockets.Options;

/// <summary>The range from which a port comes that the system chooses.</summary>
/// <param name="Lowest">The lowest port; 0 for that of the system's range.</param>
/// <param name="Highest">The highest port; 0 for that of the system's range.</param>
public readonly record struct LocalPortRange(ushort Lowest, ushort Highest)
{
    /// <summary>Returns the two ports with a hyphen between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lowest}-{Highest}");

    internal static bool TryParse(string text, out LocalPortRange value)
    {
        value = default;
        if (text.Split('-') is not [string lowestText, string highestText]
            || !ushort.TryParse(lowestText, NumberStyles.None, CultureInfo.InvariantCulture, out ushort lowest)
            || !ushort.TryParse(highestText, NumberStyles.None, CultureInfo.InvariantCulture, out ushort highest))
        {
            return false;
        }

        value = new(lowest, highest);
        return true;
    }
}
