using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents a request to pace a range of data (<c>struct tcp_hybrid_req</c>). The text is its seven numbers with
/// commas between them.
/// </summary>
/// <param name="Timestamp">The time at which the request of the client arrived, on the clock of the application.</param>
/// <param name="Start">The offset in the response at which the data begins.</param>
/// <param name="End">The offset in the response at which the data ends.</param>
/// <param name="RangeFlags">The valid offsets: bit 0 for the start, bit 1 for the end.</param>
/// <param name="Rate">The rate that the client suggests, in bytes per second.</param>
/// <param name="MaximumSegmentHint">The maximum number of segments to send at once that the client suggests.</param>
/// <param name="Modes">The modes of the request.</param>
[StructLayout(LayoutKind.Explicit)]
public readonly record struct TcpRackHybridPacing(
    [field: FieldOffset(0)] ulong Timestamp,
    [field: FieldOffset(8)] ulong Start,
    [field: FieldOffset(16)] ulong End,
    [field: FieldOffset(24)] uint RangeFlags,
    [field: FieldOffset(32)] ulong Rate,
    [field: FieldOffset(40)] uint MaximumSegmentHint,
    [field: FieldOffset(44)] TcpRackHybridPacingModes Modes)
    : IParsable<TcpRackHybridPacing>
{
    // Padding that is not a field can have any content after a copy.
    [field: FieldOffset(28)]
    internal uint Reserved { get; }

    /// <inheritdoc/>
    public static TcpRackHybridPacing Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpRackHybridPacing>(s, provider, example: "5,0,4096,3,1000000,8,1");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpRackHybridPacing result)
    {
        Span<ulong> numbers = stackalloc ulong[7];
        bool parsed = NumberList.TryParse(s, bits: [64, 64, 64, 32, 64, 32, 32], numbers);
        result = parsed
            ? new(numbers[0], numbers[1], numbers[2], (uint)numbers[3], numbers[4], (uint)numbers[5], (TcpRackHybridPacingModes)(uint)numbers[6])
            : default;
        return parsed;
    }

    /// <summary>Returns the seven numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        NumberList.Format(Timestamp, Start, End, RangeFlags, Rate, MaximumSegmentHint, (uint)Modes);
}
