using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Reads the error queue.</content>
public readonly ref partial struct SocketRef
{
    // An entry with the address of its origin, statistics of TCP, timestamps and packet information.
    private const int MinimumErrorCapacity = 1024;

    /// <summary>Removes the next entry from the error queue, and waits for it if the socket is blocking.</summary>
    /// <param name="buffer">The buffer for the packet, or for the part of it that ICMP returned. It can be empty.</param>
    /// <param name="message">
    /// The object that receives the control messages, such as timestamps. Its address is the destination of the packet.
    /// </param>
    /// <returns>The entry.</returns>
    /// <remarks>
    /// Options fill the queue: <c>IPReceiveError</c> and <c>IPv6ReceiveError</c>, <c>Timestamping</c> and
    /// <c>ZeroCopyEnabled</c>. Waiting does not use the processor, and ends after the receive timeout. Received data does not end it.
    /// </remarks>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The operating system is not Linux or Android.</exception>
    /// <exception cref="ArgumentException">The capacity of the message for control messages is less than 1,024 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public SocketQueuedError ReceiveError(Span<byte> buffer, IncomingSocketMessage message)
    {
        NativeError.ThrowIfError(ReceiveErrorCore(buffer, message, neverWaits: false, out SocketQueuedError queuedError));
        return queuedError;
    }

    /// <summary>Tries to remove the next entry from the error queue, without waiting.</summary>
    /// <param name="buffer">The buffer for the packet, or for the part of it that ICMP returned. It can be empty.</param>
    /// <param name="message">
    /// The object that receives the control messages, such as timestamps. Its address is the destination of the packet.
    /// </param>
    /// <param name="queuedError">The entry.</param>
    /// <param name="error">The error; <see cref="SocketError.WouldBlock"/> if the queue is empty.</param>
    /// <returns><see langword="true"/> if there was an entry; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="PlatformNotSupportedException">The operating system is not Linux or Android.</exception>
    /// <exception cref="ArgumentException">The capacity of the message for control messages is less than 1,024 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public bool TryReceiveError(
        Span<byte> buffer, IncomingSocketMessage message, out SocketQueuedError queuedError, out SocketError error) =>
        NativeError.IsSuccess(ReceiveErrorCore(buffer, message, neverWaits: true, out queuedError), out error);

    /// <exception cref="PlatformNotSupportedException">The operating system has no error queue.</exception>
    /// <exception cref="ArgumentException">The capacity of the message for control messages is too small.</exception>
    internal static void ThrowUnlessErrorCanBeReceived(IncomingSocketMessage message)
    {
        if (NativeMessageFlags.ErrorQueue == PlatformValue.Absent)
        {
            throw new PlatformNotSupportedException(
                "The error queue is not available on this operating system. It is available on Linux and Android.");
        }

        if (message.ControlCapacity < MinimumErrorCapacity)
        {
            throw new ArgumentException(
                $"Expected a capacity of at least {MinimumErrorCapacity} bytes for control messages, not {message.ControlCapacity}.",
                nameof(message));
        }
    }

    private unsafe int ReceiveErrorCore(
        Span<byte> buffer, IncomingSocketMessage message, bool neverWaits, out SocketQueuedError queuedError)
    {
        ArgumentNullException.ThrowIfNull(message);
        ThrowUnlessErrorCanBeReceived(message);
        message.Clear();
        fixed (byte* start = buffer, name = message.NameMemory, control = message.ControlMemory)
        {
            NativeBuffer native = new(start, buffer.Length);
            ReceiveErrorTransfer transfer = new(&native, name, control, message, neverWaits);
            int error = Transfer(ref transfer, out nint count);
            queuedError = error == 0 && SocketQueuedError.TryRead(message.Control, out SocketQueuedError read)
                ? read with { BytesReceived = (int)count, IsTruncated = message.IsTruncated }
                : default;
            return error;
        }
    }
}
