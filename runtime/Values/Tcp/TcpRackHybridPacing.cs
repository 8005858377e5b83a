using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// A request to pace a stretch of data (<c>struct tcp_hybrid_req</c>); as text its seven numbers with commas between
/// them.
/// </summary>
/// <param name="Timestamp">When the request of the client arrived, by the clock of the application.</param>
/// <param name="Start">Where the data begins, as an offset into the answer.</param>
/// <param name="End">Where the data ends, as an offset into the answer.</param>
/// <param name="RangeFlags">Which of the two offsets is valid: 1 the start, 2 the end.</param>
/// <param name="Rate">The rate that the client suggested, in bytes per second.</param>
/// <param name="MaximumSegmentHint">The most segments to send at once that the client suggested.</param>
/// <param name="Modes">What the request is about.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpRackHybridPacing(
    ulong Timestamp, ulong Start, ulong End, uint RangeFlags, ulong Rate, uint MaximumSegmentHint, TcpRackHybridPacingModes Modes)
    : IParsable<TcpRackHybridPacing>
{
    /// <inheritdoc/>
    public static TcpRackHybridPacing Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpRackHybridPacing>(s, provider, example: "5,0,4096,3,1000000,8,1");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpRackHybridPacing result)
    {
        Span<ulong> numbers = stackalloc ulong[7];
        bool parsed = NumberList.TryParse(s, numbers, indicesOf32Bits: [3, 5, 6]);
        result = parsed
            ? new(numbers[0], numbers[1], numbers[2], (uint)numbers[3], numbers[4], (uint)numbers[5], (TcpRackHybridPacingModes)(uint)numbers[6])
            : default;
        return parsed;
    }

    /// <summary>Returns the seven numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Timestamp},{Start},{End},{RangeFlags},{Rate},{MaximumSegmentHint},{(uint)Modes}");
}
