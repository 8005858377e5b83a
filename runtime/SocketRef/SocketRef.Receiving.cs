using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Receives from the peer.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The number of bytes received; 0 at the end of a stream.</returns>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public int Receive(Span<byte> buffer, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(ReceiveCore(buffer, flags, out int bytesReceived));
        return bytesReceived;
    }

    /// <summary>Receives into a list of buffers.</summary>
    /// <param name="buffers">
    /// The buffers, which are filled in order. One call receives at most <see cref="int.MaxValue"/> bytes.
    /// </param>
    /// <param name="flags">The flags.</param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <inheritdoc cref="Receive(Span{byte}, SocketMessageFlags)" path="/exception"/>
    public SocketReceiveResult Receive(ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(ReceiveMessageCore(buffers, flags, null, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Tries to receive into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="bytesReceived">The number of bytes received; 0 at the end of a stream.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if data or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryReceive(Span<byte> buffer, SocketMessageFlags flags, out int bytesReceived, out SocketError error) =>
        NativeError.IsSuccess(ReceiveCore(buffer, flags, out bytesReceived), out error);

    /// <summary>Tries to receive into a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="result">The number of bytes received, and the flags of the message.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if data or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <inheritdoc cref="TryReceive(Span{byte}, SocketMessageFlags, out int, out SocketError)" path="/exception"/>
    public bool TryReceive(
        ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, out SocketReceiveResult result, out SocketError error) =>
        NativeError.IsSuccess(ReceiveMessageCore(buffers, flags, null, out result), out error);

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
            int error = PinAndTransfer(AsReadOnly(buffers), native, int.MaxValue, ref transfer, out nint count);
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

    /// <summary>Removes the buffers beyond the limit of one system call, which only a stream does not need.</summary>
    private static bool TryLimit<T>(ref ReadOnlySpan<T> buffers, SafeSocketHandle handle)
    {
        if (buffers.Length <= NativeSocket.MaximumBufferCount)
        {
            return true;
        }

        buffers = buffers[..NativeSocket.MaximumBufferCount];
        return NativeSocket.IsStream(handle);
    }

    // The two types have the same layout, on which MemoryMarshal.AsMemory relies as well.
    private static ReadOnlySpan<ReadOnlyMemory<byte>> AsReadOnly(ReadOnlySpan<Memory<byte>> buffers) =>
        MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<Memory<byte>, ReadOnlyMemory<byte>>(ref MemoryMarshal.GetReference(buffers)), buffers.Length);

    private static Span<byte> GetBuffer(SocketAddress? address) => address is null ? default : address.Buffer.Span;
}
