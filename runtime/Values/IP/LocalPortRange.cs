using System.Globalization;

namespace Sockets.Options;

/// <summary>Represents the range from which the system chooses a local port.</summary>
/// <param name="Lowest">The lowest port. <see langword="null"/> selects the lowest port of the system's range.</param>
/// <param name="Highest">The highest port. <see langword="null"/> selects the highest port of the system's range.</param>
public readonly record struct LocalPortRange(ushort? Lowest, ushort? Highest) : IParsableValue<LocalPortRange>
{
    private const string DefaultText = "default";

    /// <summary>Returns the two ports with a hyphen between them, or <c>default</c> for the range of the system.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        this == default ? DefaultText : string.Create(CultureInfo.InvariantCulture, $"{Lowest}-{Highest}");

    bool IParsableValue<LocalPortRange>.TryParse(string text, out LocalPortRange value)
    {
        value = default;
        if (text == DefaultText)
        {
            return true;
        }

        if (text.Split('-') is not [string lowestText, string highestText]
            || !TryParse(lowestText, out ushort? lowest)
            || !TryParse(highestText, out ushort? highest))
        {
            return false;
        }

        value = new(lowest, highest);
        return true;
    }

    private static bool TryParse(string text, out ushort? port)
    {
        bool isNumber = ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) && number > 0;
        port = isNumber ? number : null;
        return isNumber || text.Length == 0;
    }
}
