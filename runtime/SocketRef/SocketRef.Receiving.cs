using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Receiving from the peer.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer. Of a message that is longer the rest is lost.</param>
    /// <param name="flags">How to receive.</param>
    /// <returns>How many bytes were received; 0 at the end of a stream.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public int Receive(Span<byte> buffer, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(ReceiveCore(buffer, flags, out int bytesReceived));
        return bytesReceived;
    }

    /// <summary>Receives into a buffer unless the operating system refuses.</summary>
    /// <param name="buffer">The buffer. Of a message that is longer the rest is lost.</param>
    /// <param name="flags">How to receive.</param>
    /// <param name="bytesReceived">How many bytes were received; 0 at the end of a stream.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where nothing has come
    /// yet and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryReceive(Span<byte> buffer, SocketMessageFlags flags, out int bytesReceived) =>
        NativeError.ToSocketError(ReceiveCore(buffer, flags, out bytesReceived));

    /// <summary>Receives into several buffers, one after the other.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to receive.</param>
    /// <returns>How many bytes were received, and what came with them.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketReceiveResult Receive(ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(ReceiveMessageCore(buffers, flags, null, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Receives into several buffers, one after the other, unless the operating system refuses.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to receive.</param>
    /// <param name="result">How many bytes were received, and what came with them.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where nothing has come
    /// yet and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryReceive(ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, out SocketReceiveResult result) =>
        NativeError.ToSocketError(ReceiveMessageCore(buffers, flags, null, out result));

    private unsafe int ReceiveCore(Span<byte> buffer, SocketMessageFlags flags, out int bytesReceived)
    {
        fixed (byte* start = buffer)
        {
            ReceiveTransfer transfer = new(start, buffer.Length, flags);
            int error = Transfer(ref transfer, out nint count);
            bytesReceived = (int)count;
            return error;
        }
    }

    private unsafe int ReceiveMessageCore(
        Span<byte> buffer, SocketMessageFlags flags, SocketAddress? source, out SocketReceiveResult result)
    {
        fixed (byte* start = buffer, name = GetBuffer(source))
        {
            NativeBuffer native = new(start, buffer.Length);
            ReceiveMessageTransfer transfer = new(&native, 1, name, GetBuffer(source).Length, flags);
            int error = Transfer(ref transfer, out nint count);
            result = GetResult(error, count, transfer, source);
            return error;
        }
    }

    private unsafe int ReceiveMessageCore(
        ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, SocketAddress? source, out SocketReceiveResult result)
    {
        SafeSocketHandle handle = OperationHandle;
        if (!TryLimit(ref buffers, handle))
        {
            result = default;
            return NativeError.MessageSize;
        }

        NativeBuffer[]? rented = RentBuffers(buffers.Length);
        fixed (byte* name = GetBuffer(source))
        fixed (NativeBuffer* native = rented ?? stackalloc NativeBuffer[StackBufferCount])
        {
            ReceiveMessageTransfer transfer = new(native, buffers.Length, name, GetBuffer(source).Length, flags);
            int error = PinAndTransfer(AsReadOnly(buffers), native, ref transfer, out nint count);
            result = GetResult(error, count, transfer, source);
            Return(rented);
            return error;
        }
    }

    private static SocketReceiveResult GetResult(int error, nint count, in ReceiveMessageTransfer transfer, SocketAddress? source)
    {
        if (error != 0)
        {
            return default;
        }

        if (source is not null)
        {
            source.Size = transfer.NameLength;
        }

        return new((int)count, transfer.ReturnedFlags);
    }

    /// <summary>Leaves out buffers beyond what one call takes, which only a stream can do without.</summary>
    private static bool TryLimit<T>(ref ReadOnlySpan<T> buffers, SafeSocketHandle handle)
    {
        if (buffers.Length <= NativeSocket.MaximumBufferCount)
        {
            return true;
        }

        buffers = buffers[..NativeSocket.MaximumBufferCount];
        return IsStream(handle);
    }

    // The two have one layout, on which MemoryMarshal.AsMemory relies as well.
    private static ReadOnlySpan<ReadOnlyMemory<byte>> AsReadOnly(ReadOnlySpan<Memory<byte>> buffers) =>
        MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<Memory<byte>, ReadOnlyMemory<byte>>(ref MemoryMarshal.GetReference(buffers)), buffers.Length);

    private static Span<byte> GetBuffer(SocketAddress? address) => address is null ? default : address.Buffer.Span;
}
