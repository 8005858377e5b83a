using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Sending to the peer.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Sends a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">How to send. Of what goes <see cref="SocketMessageFlags.OutOfBand"/>, TCP takes the last byte for urgent.</param>
    /// <returns>
    /// How many bytes were sent: all of them where the socket waits, unless the time to send was over or an error came
    /// in between, which the next call meets.
    /// </returns>
    /// <exception cref="SocketException">The operating system refused, or the time to send was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public int Send(ReadOnlySpan<byte> buffer, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendCore(buffer, default, flags, out int bytesSent));
        return bytesSent;
    }

    /// <summary>Sends a buffer unless the operating system refuses.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">How to send.</param>
    /// <param name="bytesSent">How many bytes were sent.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where there is no room
    /// and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TrySend(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, out int bytesSent) =>
        NativeError.ToSocketError(SendCore(buffer, default, flags, out bytesSent));

    /// <summary>Sends several buffers, one after the other.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to send.</param>
    /// <returns>
    /// How many bytes were sent: all of them where the socket waits, unless the time to send was over or an error came
    /// in between, which the next call meets.
    /// </returns>
    /// <exception cref="SocketException">The operating system refused, or the time to send was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public long Send(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendMessageCore(buffers, default, flags, out long bytesSent));
        return bytesSent;
    }

    /// <summary>Sends several buffers, one after the other, unless the operating system refuses.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to send.</param>
    /// <param name="bytesSent">How many bytes were sent.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where there is no room
    /// and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TrySend(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, out long bytesSent) =>
        NativeError.ToSocketError(SendMessageCore(buffers, default, flags, out bytesSent));

    private unsafe int SendCore(
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

    /// <remarks>More buffers than one call takes go in several calls, of which only those of a stream end in one place.</remarks>
    private int SendMessageCore(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, ReadOnlySpan<byte> destination, SocketMessageFlags flags, out long bytesSent)
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

            int error = SendPartCore(part, destination, flags, out nint count, out bool isComplete);
            bytesSent += count;
            buffers = buffers[part.Length..];
            if (error != 0 || buffers.IsEmpty || !isComplete)
            {
                return bytesSent > 0 ? 0 : error;
            }
        }
    }

    private unsafe int SendPartCore(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers,
        ReadOnlySpan<byte> destination,
        SocketMessageFlags flags,
        out nint count,
        out bool isComplete)
    {
        NativeBuffer[]? rented = RentBuffers(buffers.Length);
        fixed (byte* name = destination)
        fixed (NativeBuffer* native = rented ?? stackalloc NativeBuffer[StackBufferCount])
        {
            SendMessageTransfer transfer = new(native, buffers.Length, name, destination.Length, flags);
            int error = PinAndTransfer(buffers, native, ref transfer, out count);
            isComplete = transfer.IsComplete;
            Return(rented);
            return error;
        }
    }
}
