using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents a packet that a network adapter has timestamped (<c>struct scm_ts_pktinfo</c>).</summary>
/// <param name="InterfaceIndex">The index of the interface that received the packet.</param>
/// <param name="Length">The length of the packet on the network in bytes.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TimestampedPacket(int InterfaceIndex, int Length)
{
    // Reserved.
    private readonly ulong _reserved;

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TimestampedPacket), PrintMembers);
}
