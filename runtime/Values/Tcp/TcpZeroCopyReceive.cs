using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// A receive without copying (<c>struct tcp_zerocopy_receive</c>), both what is asked and what came of it: the kernel
/// replaces pages of an area that the process made with <c>mmap</c> of the socket.
/// </summary>
/// <param name="Address">Where the area begins, at a page.</param>
/// <param name="Length">How many bytes to map; and how many were mapped.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TcpZeroCopyReceive(ulong Address, uint Length)
{
    /// <summary>Gets how many bytes are to be received in the ordinary way before the next bytes can be mapped.</summary>
    public uint ReceiveSkipLength { get; init; }

    /// <summary>Gets how many bytes are left unread (since Linux 5.6).</summary>
    public uint UnreadBytes { get; init; }

    /// <summary>Gets the number of the error that is pending on the socket, or 0 (since Linux 5.6).</summary>
    public int Error { get; init; }

    /// <summary>Gets where to copy what cannot be mapped, or 0 for nowhere (since Linux 5.11).</summary>
    public ulong CopyAddress { get; init; }

    /// <summary>Gets how many bytes may be copied; and how many were, or the negated error (since Linux 5.11).</summary>
    public int CopyLength { get; init; }

    /// <summary>Gets a hint to the kernel: 1 says that no page of the area was touched (since Linux 5.11).</summary>
    public uint Flags { get; init; }

    /// <summary>Gets the address of a buffer for control messages, or 0 for none (since Linux 5.12).</summary>
    public ulong ControlAddress { get; init; }

    /// <summary>Gets the length of the buffer for control messages; and of the messages (since Linux 5.12).</summary>
    public ulong ControlLength { get; init; }

    /// <summary>Gets the flags of <c>recvmsg</c> for the control messages, asked and answered (since Linux 5.12).</summary>
    public uint MessageFlags { get; init; }
}
