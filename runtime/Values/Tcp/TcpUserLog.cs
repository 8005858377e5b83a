using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents an event of the application in the log of a FreeBSD connection (<c>struct tcp_log_user</c>). The text is
/// its six numbers with commas between them.
/// </summary>
/// <param name="Type">The kind of application; 1 is a web server.</param>
/// <param name="Subtype">The kind of event; for a web server, 1 is a time, and 2 is a time and a range.</param>
/// <param name="Timestamp">The time at which the request of the client arrived, on the clock of the application.</param>
/// <param name="Start">The offset in the response at which the data begins.</param>
/// <param name="End">The offset in the response at which the data ends.</param>
/// <param name="RangeFlags">The valid offsets: bit 0 for the start, bit 1 for the end.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpUserLog(uint Type, uint Subtype, ulong Timestamp, ulong Start, ulong End, uint RangeFlags)
    : IParsable<TcpUserLog>
{
    // Padding that is not a field can have any content after a copy.
    internal uint Reserved { get; }

    /// <inheritdoc/>
    public static TcpUserLog Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpUserLog>(s, provider, example: "1,2,5,0,4096,3");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpUserLog result)
    {
        Span<ulong> numbers = stackalloc ulong[6];
        bool parsed = NumberList.TryParse(s, bits: [32, 32, 64, 64, 64, 32], numbers);
        result = parsed ? new((uint)numbers[0], (uint)numbers[1], numbers[2], numbers[3], numbers[4], (uint)numbers[5]) : default;
        return parsed;
    }

    /// <summary>Returns the six numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        NumberList.Format(Type, Subtype, Timestamp, Start, End, RangeFlags);
}
