using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents the transmission of packets at the time that each packet specifies (<c>struct sock_txtime</c>).
/// </summary>
/// <param name="Clock">The clock of these times.</param>
/// <param name="Modes">The modes of the transmission.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TransmitTime(TransmitClock Clock, TransmitTimeModes Modes = TransmitTimeModes.None) : IParsable<TransmitTime>
{
    /// <inheritdoc/>
    public static TransmitTime Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TransmitTime>(s, provider, example: "InternationalAtomicTime Deadline");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TransmitTime result)
    {
        result = default;
        string[] parts = s?.Split(' ', 2) ?? [];
        TransmitTimeModes modes = TransmitTimeModes.None;
        if (parts.Length == 0
            || !Enum.TryParse(parts[0], ignoreCase: true, out TransmitClock clock)
            || (parts.Length == 2 && !Enum.TryParse(parts[1], ignoreCase: true, out modes)))
        {
            return false;
        }

        result = new(clock, modes);
        return true;
    }

    /// <summary>Returns the clock and, after a space, the modes.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Format(Clock)} {InvariantText.Format(Modes)}";
}
