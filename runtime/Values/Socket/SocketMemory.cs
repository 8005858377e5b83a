using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>What the kernel has charged to a socket, in bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SocketMemory
{
    /// <summary>Gets the memory of received data that nobody has read yet.</summary>
    public uint ReceiveAllocated { get; init; }

    /// <summary>Gets the size of the receive buffer.</summary>
    public uint ReceiveBuffer { get; init; }

    /// <summary>Gets the memory of data that is being sent.</summary>
    public uint SendAllocated { get; init; }

    /// <summary>Gets the size of the send buffer.</summary>
    public uint SendBuffer { get; init; }

    /// <summary>Gets the memory that is reserved for data to come.</summary>
    public uint ForwardAllocated { get; init; }

    /// <summary>Gets the memory of data that waits in the send queue.</summary>
    public uint SendQueued { get; init; }

    /// <summary>Gets the memory of options, filters and control messages.</summary>
    public uint OptionMemory { get; init; }

    /// <summary>Gets the memory of packets that arrived while the socket was busy.</summary>
    public uint Backlog { get; init; }

    /// <summary>Gets how many packets were dropped, which is a number and not bytes.</summary>
    public uint Drops { get; init; }
}
