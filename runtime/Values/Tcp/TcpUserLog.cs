using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// An event of the application for the log of a FreeBSD connection (<c>struct tcp_log_user</c>); as text its six
/// numbers with commas between them.
/// </summary>
/// <param name="Type">The kind of application: 1 is a web server.</param>
/// <param name="Subtype">The kind of event: for a web server 1 is a time, and 2 a time and a range.</param>
/// <param name="Timestamp">When the request of the client arrived, by the clock of the application.</param>
/// <param name="Start">Where the data begins, as an offset into the answer.</param>
/// <param name="End">Where the data ends, as an offset into the answer.</param>
/// <param name="RangeFlags">Which of the two offsets is valid: 1 the start, 2 the end.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpUserLog(uint Type, uint Subtype, ulong Timestamp, ulong Start, ulong End, uint RangeFlags)
    : IParsable<TcpUserLog>
{
    /// <inheritdoc/>
    public static TcpUserLog Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpUserLog>(s, provider, example: "1,2,5,0,4096,3");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpUserLog result)
    {
        Span<ulong> numbers = stackalloc ulong[6];
        bool parsed = NumberList.TryParse(s, numbers, indicesOf32Bits: [0, 1, 5]);
        result = parsed ? new((uint)numbers[0], (uint)numbers[1], numbers[2], numbers[3], numbers[4], (uint)numbers[5]) : default;
        return parsed;
    }

    /// <summary>Returns the six numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Type},{Subtype},{Timestamp},{Start},{End},{RangeFlags}");
}
