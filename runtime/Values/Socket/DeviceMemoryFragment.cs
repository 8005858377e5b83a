using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents data of a packet that is in the memory of a device (<c>struct dmabuf_cmsg</c>).</summary>
/// <param name="Offset">The offset of the data in the memory.</param>
/// <param name="Size">The length of the data in bytes.</param>
/// <param name="Token">The token to return the memory with.</param>
/// <param name="BufferId">The identifier of the memory.</param>
/// <param name="Flags">Reserved.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DeviceMemoryFragment(ulong Offset, uint Size, uint Token, uint BufferId, uint Flags)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(DeviceMemoryFragment), PrintMembers);
}
