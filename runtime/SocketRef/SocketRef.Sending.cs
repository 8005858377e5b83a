using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Sends to the peer.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Sends a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">
    /// The flags. With <see cref="SocketMessageFlags.OutOfBand"/>, TCP marks the last byte of the buffer as urgent.
    /// </param>
    /// <returns>The number of bytes sent.</returns>
    /// <remarks>
    /// A blocking socket sends the whole buffer unless the send timeout elapses or an error occurs after the first bytes.
    /// The next call returns that error.
    /// </remarks>
    /// <exception cref="SocketException">The operating system returned an error, or the send timeout elapsed.</exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public int Send(ReadOnlySpan<byte> buffer, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendCore(buffer, default, flags, out int bytesSent));
        return bytesSent;
    }

    /// <summary>Sends a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are sent in order.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <remarks>
    /// A blocking socket sends all buffers unless the send timeout elapses or an error occurs after the first bytes. The
    /// next call returns that error.
    /// </remarks>
    /// <inheritdoc cref="Send(ReadOnlySpan{byte}, SocketMessageFlags)" path="/exception"/>
    public long Send(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendMessageCore(buffers, default, default, flags, out long bytesSent));
        return bytesSent;
    }

    /// <summary>Tries to send a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if the send queue is full and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TrySend(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, out int bytesSent, out SocketError error) =>
        NativeError.IsSuccess(SendCore(buffer, default, flags, out bytesSent), out error);

    /// <summary>Tries to send a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are sent in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if the send queue is full and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <inheritdoc cref="TrySend(ReadOnlySpan{byte}, SocketMessageFlags, out int, out SocketError)" path="/exception"/>
    public bool TrySend(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, out long bytesSent, out SocketError error) =>
        NativeError.IsSuccess(SendMessageCore(buffers, default, default, flags, out bytesSent), out error);

    internal unsafe int SendCore(
        ReadOnlySpan<byte> buffer, ReadOnlySpan<byte> destination, SocketMessageFlags flags, out int bytesSent)
    {
        fixed (byte* start = buffer, name = destination)
        {
            SendTransfer transfer = new(start, buffer.Length, name, destination.Length, flags);
            int error = Transfer(ref transfer, out nint count);
            bytesSent = (int)count;
            return error;
        }
    }

    /// <remarks>
    /// Buffers beyond the limit of one system call need several calls, which only a stream combines.
    /// </remarks>
    private int SendMessageCore(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers,
        ReadOnlySpan<byte> destination,
        ReadOnlySpan<byte> control,
        SocketMessageFlags flags,
        out long bytesSent)
    {
        bytesSent = 0;
        SafeSocketHandle handle = OperationHandle;
        while (true)
        {
            ReadOnlySpan<ReadOnlyMemory<byte>> part = buffers;
            if (!TryLimit(ref part, handle))
            {
                return NativeError.MessageSize;
            }

            int error = SendPartCore(part, destination, control, flags, out nint count, out bool isComplete);
            bytesSent += count;
            buffers = buffers[part.Length..];
            if (error != 0 || buffers.IsEmpty || !isComplete)
            {
                return bytesSent > 0 ? 0 : error;
            }

            // The first part has started the connection, and has carried the control messages.
            flags &= ~SocketMessageFlags.FastOpen;
            control = default;
        }
    }

    private unsafe int SendPartCore(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers,
        ReadOnlySpan<byte> destination,
        ReadOnlySpan<byte> control,
        SocketMessageFlags flags,
        out nint count,
        out bool isComplete)
    {
        NativeBuffer[]? rented = RentBuffers(buffers.Length);
        fixed (byte* name = destination, messages = control)
        fixed (NativeBuffer* native = rented ?? stackalloc NativeBuffer[StackBufferCount])
        {
            SendMessageTransfer transfer = new(native, buffers.Length, name, destination.Length, messages, control.Length, flags);
            int error = PinAndTransfer(buffers, native, long.MaxValue, ref transfer, out count);
            isComplete = transfer.IsComplete;
            Return(rented);
            return error;
        }
    }
}
