using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Receives with control messages.</content>
public readonly ref partial struct SocketRef
{
    /// <inheritdoc cref="ReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage)"/>
    public SocketReceiveResult ReceiveMessage(Span<byte> buffer, IncomingSocketMessage message) =>
        ReceiveMessage(buffer, SocketMessageFlags.None, message);

    /// <summary>Receives into a buffer, with the address of the sender, control messages and handles.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">
    /// The flags. <see cref="SocketMessageFlags.WaitAll"/> has no effect after data that arrives with control messages.
    /// </param>
    /// <param name="message">
    /// The object that receives everything except the data. Its content is replaced; after an error, it is empty.
    /// </param>
    /// <returns>
    /// The number of bytes received, and the flags of the message. A message without data can carry control messages only, such
    /// as <c>IPV6_PATHMTU</c>.
    /// </returns>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public SocketReceiveResult ReceiveMessage(Span<byte> buffer, SocketMessageFlags flags, IncomingSocketMessage message)
    {
        NativeError.ThrowIfError(ReceiveControlCore(buffer, flags, message, neverWaits: false, out SocketReceiveResult result));
        return result;
    }

    /// <inheritdoc cref="ReceiveMessage(ReadOnlySpan{Memory{byte}}, SocketMessageFlags, IncomingSocketMessage)"/>
    public SocketReceiveResult ReceiveMessage(ReadOnlySpan<Memory<byte>> buffers, IncomingSocketMessage message) =>
        ReceiveMessage(buffers, SocketMessageFlags.None, message);

    /// <summary>Receives into a list of buffers, with the address of the sender, control messages and handles.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="flags">
    /// The flags. <see cref="SocketMessageFlags.WaitAll"/> has no effect after data that arrives with control messages.
    /// </param>
    /// <param name="message">
    /// The object that receives everything except the data. Its content is replaced; after an error, it is empty.
    /// </param>
    /// <inheritdoc cref="ReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage)" path="/returns"/>
    /// <inheritdoc cref="ReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage)" path="/exception"/>
    public SocketReceiveResult ReceiveMessage(
        ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, IncomingSocketMessage message)
    {
        NativeError.ThrowIfError(ReceiveControlCore(buffers, flags, message, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Tries to receive into a buffer, with the address of the sender, control messages and handles.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">
    /// The flags. <see cref="SocketMessageFlags.WaitAll"/> has no effect after data that arrives with control messages.
    /// </param>
    /// <param name="message">
    /// The object that receives everything except the data. Its content is replaced; after an error, it is empty.
    /// </param>
    /// <param name="result">The number of bytes received, and the flags of the message.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if a message or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryReceiveMessage(
        Span<byte> buffer,
        SocketMessageFlags flags,
        IncomingSocketMessage message,
        out SocketReceiveResult result,
        out SocketError error) =>
        NativeError.IsSuccess(ReceiveControlCore(buffer, flags, message, neverWaits: false, out result), out error);

    /// <summary>Tries to receive into a list of buffers, with the address of the sender, control messages and handles.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="flags">
    /// The flags. <see cref="SocketMessageFlags.WaitAll"/> has no effect after data that arrives with control messages.
    /// </param>
    /// <param name="message">
    /// The object that receives everything except the data. Its content is replaced; after an error, it is empty.
    /// </param>
    /// <param name="result">The number of bytes received, and the flags of the message.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if a message or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <inheritdoc cref="TryReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage, out SocketReceiveResult, out SocketError)" path="/exception"/>
    public bool TryReceiveMessage(
        ReadOnlySpan<Memory<byte>> buffers,
        SocketMessageFlags flags,
        IncomingSocketMessage message,
        out SocketReceiveResult result,
        out SocketError error) =>
        NativeError.IsSuccess(ReceiveControlCore(buffers, flags, message, out result), out error);

    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="message">The message, which is empty after an error.</param>
    /// <param name="neverWaits">A value indicating whether the call returns an error even if the socket is blocking.</param>
    /// <param name="result">The result.</param>
    /// <returns>0 or the error.</returns>
    internal unsafe int ReceiveControlCore(
        Span<byte> buffer, SocketMessageFlags flags, IncomingSocketMessage message, bool neverWaits, out SocketReceiveResult result)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Clear();
        fixed (byte* start = buffer, name = message.NameMemory, control = message.ControlMemory)
        {
            NativeBuffer native = new(start, buffer.Length);
            ReceiveMessageTransfer transfer = new(
                &native, 1, name, message.NameMemory.Length, control, message, flags, neverWaits);
            int error = Transfer(ref transfer, out nint count);
            result = error == 0 ? new((int)count, message.Flags) : default;
            return error;
        }
    }

    private unsafe int ReceiveControlCore(
        ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, IncomingSocketMessage message, out SocketReceiveResult result)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Clear();
        SafeSocketHandle handle = OperationHandle;
        result = default;
        if (!TryLimit(ref buffers, handle))
        {
            return NativeError.MessageSize;
        }

        NativeBuffer[]? rented = RentBuffers(buffers.Length);
        fixed (byte* name = message.NameMemory, control = message.ControlMemory)
        fixed (NativeBuffer* native = rented ?? stackalloc NativeBuffer[StackBufferCount])
        {
            ReceiveMessageTransfer transfer = new(
                native, buffers.Length, name, message.NameMemory.Length, control, message, flags, neverWaits: false);
            int error = PinAndTransfer(AsReadOnly(buffers), native, int.MaxValue, ref transfer, out nint count);
            result = error == 0 ? new((int)count, message.Flags) : default;
            Return(rented);
            return error;
        }
    }
}
