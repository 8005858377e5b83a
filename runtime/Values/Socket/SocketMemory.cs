using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents the memory that the kernel has charged to a socket, in bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SocketMemory
{
    /// <summary>Gets the memory of received data that has not been read.</summary>
    public uint ReceiveAllocated { get; init; }

    /// <summary>Gets the size of the receive buffer.</summary>
    public uint ReceiveBuffer { get; init; }

    /// <summary>Gets the memory of data that is being sent.</summary>
    public uint SendAllocated { get; init; }

    /// <summary>Gets the size of the send buffer.</summary>
    public uint SendBuffer { get; init; }

    /// <summary>Gets the memory that is reserved for future data.</summary>
    public uint ForwardAllocated { get; init; }

    /// <summary>Gets the memory of data in the send queue.</summary>
    public uint SendQueued { get; init; }

    /// <summary>Gets the memory of options, filters, and control messages.</summary>
    public uint OptionMemory { get; init; }

    /// <summary>Gets the memory of packets that arrived while the socket was busy.</summary>
    public uint Backlog { get; init; }

    /// <summary>Gets the number of dropped packets.</summary>
    public uint Drops { get; init; }
}
