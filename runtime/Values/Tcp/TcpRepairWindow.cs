using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents the windows of a TCP connection under repair (<c>struct tcp_repair_window</c>). The text is its five
/// numbers with commas between them.
/// </summary>
/// <param name="SendUpdate">The sequence number of the last segment that updated the send window.</param>
/// <param name="SendWindow">The window that the peer advertised, in bytes.</param>
/// <param name="MaximumWindow">The largest window that the peer has advertised, in bytes.</param>
/// <param name="ReceiveWindow">The window that this side advertised, in bytes.</param>
/// <param name="ReceiveUpdate">The sequence number at which the receive window begins.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpRepairWindow(
    uint SendUpdate, uint SendWindow, uint MaximumWindow, uint ReceiveWindow, uint ReceiveUpdate) : IParsable<TcpRepairWindow>
{
    /// <inheritdoc/>
    public static TcpRepairWindow Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<TcpRepairWindow>(s, provider, example: "1,65535,65535,65535,1");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcpRepairWindow result)
    {
        Span<ulong> numbers = stackalloc ulong[5];
        bool parsed = NumberList.TryParse(s, bits: [32, 32, 32, 32, 32], numbers);
        result = parsed ? new((uint)numbers[0], (uint)numbers[1], (uint)numbers[2], (uint)numbers[3], (uint)numbers[4]) : default;
        return parsed;
    }

    /// <summary>Returns the five numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        NumberList.Format(SendUpdate, SendWindow, MaximumWindow, ReceiveWindow, ReceiveUpdate);
}
