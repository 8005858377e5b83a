using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents a TCP option that a repair restores (<c>struct tcp_repair_opt</c>). The text is the kind, a colon, and
/// the value: <c>MaximumSegmentSize:1460</c>.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The value.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpRepairOption(TcpOptionKind Kind, uint Value) : IParsable<TcpRepairOption>
{
    /// <inheritdoc/>
    public static TcpRepairOption Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpRepairOption>(s, provider, example: "MaximumSegmentSize:1460");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpRepairOption result)
    {
        if (s?.Split(':') is [string kindText, string valueText]
            && Enum.TryParse(kindText, ignoreCase: true, out TcpOptionKind kind)
            && IntegerText.TryParse(valueText, out uint value))
        {
            result = new(kind, value);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>Returns the kind and the value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{InvariantText.Format(Kind)}:{Value}");
}
