using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// The windows of a TCP connection under repair (<c>struct tcp_repair_window</c>); as text its five numbers with commas
/// between them.
/// </summary>
/// <param name="SendUpdate">The sequence number of the segment that updated the send window last.</param>
/// <param name="SendWindow">The window that the peer advertised, in bytes.</param>
/// <param name="MaximumWindow">The largest window that the peer ever advertised, in bytes.</param>
/// <param name="ReceiveWindow">The window that this side advertised, in bytes.</param>
/// <param name="ReceiveUpdate">The sequence number from which the receive window counts.</param>
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
        Span<uint> numbers = stackalloc uint[5];
        bool parsed = NumberList.TryParse(s, numbers);
        result = parsed ? MemoryMarshal.Read<TcpRepairWindow>(MemoryMarshal.AsBytes(numbers)) : default;
        return parsed;
    }

    /// <summary>Returns the five numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{SendUpdate},{SendWindow},{MaximumWindow},{ReceiveWindow},{ReceiveUpdate}");
}
