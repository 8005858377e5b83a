using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents a receive operation without copying and its result (<c>struct tcp_zerocopy_receive</c>). The kernel
/// replaces pages of an area that the process mapped with <c>mmap</c> of the socket.
/// </summary>
/// <param name="Address">The address of the area, which is the start of a page.</param>
/// <param name="Length">The number of bytes to map. In the result, it is the number of mapped bytes.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpZeroCopyReceive(ulong Address, uint Length)
{
    /// <summary>
    /// Gets the number of bytes that must be received in the ordinary way before the next bytes can be mapped.
    /// </summary>
    public uint ReceiveSkipLength { get; init; }

    /// <summary>Gets the number of unread bytes (since Linux 5.6).</summary>
    public uint UnreadBytes { get; init; }

    /// <summary>Gets the number of the error that is pending on the socket, or 0 (since Linux 5.6).</summary>
    public int Error { get; init; }

    /// <summary>
    /// Gets the address to which bytes that cannot be mapped are copied, or 0 for none (since Linux 5.11).
    /// </summary>
    public ulong CopyAddress { get; init; }

    /// <summary>
    /// Gets the maximum number of bytes to copy. In the result, it is the number of copied bytes, or the negated error
    /// (since Linux 5.11).
    /// </summary>
    public int CopyLength { get; init; }

    /// <summary>
    /// Gets a hint to the kernel: 1 indicates that no page of the area was touched (since Linux 5.11).
    /// </summary>
    public uint Flags { get; init; }

    /// <summary>Gets the address of a buffer for control messages, or 0 for none (since Linux 5.12).</summary>
    public ulong ControlAddress { get; init; }

    /// <summary>
    /// Gets the length of the buffer for control messages. In the result, it is the length of the messages (since Linux
    /// 5.12).
    /// </summary>
    public ulong ControlLength { get; init; }

    /// <summary>
    /// Gets the flags of <c>recvmsg</c> for the control messages, in the request and in the result (since Linux 5.12).
    /// </summary>
    public uint MessageFlags { get; init; }

    // Padding that is not a field can have any content after a copy, and Linux rejects any content but zero.
    internal uint Reserved { get; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpZeroCopyReceive), PrintMembers);
}
