using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Provides receives and sends with control messages as extension members of <see cref="Socket"/>.</summary>
/// <remarks>
/// <see cref="SocketRef"/> provides the same operations for handles, lists of buffers and errors instead of exceptions. Asynchronous
/// operations require a <see cref="Socket"/>, because a handle is not in the event loop of .NET.
/// </remarks>
public static class SocketMessageExtensions
{
    extension(Socket socket)
    {
        /// <inheritdoc cref="SocketRef.ReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage)"/>
        public SocketReceiveResult ReceiveMessage(Span<byte> buffer, IncomingSocketMessage message) =>
            ((SocketRef)socket).ReceiveMessage(buffer, message);

        /// <inheritdoc cref="SocketRef.ReceiveMessage(Span{byte}, SocketMessageFlags, IncomingSocketMessage)"/>
        public SocketReceiveResult ReceiveMessage(Span<byte> buffer, SocketMessageFlags flags, IncomingSocketMessage message) =>
            ((SocketRef)socket).ReceiveMessage(buffer, flags, message);

        /// <inheritdoc cref="SocketRef.SendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage)"/>
        public int SendMessage(ReadOnlySpan<byte> buffer, OutgoingSocketMessage message) =>
            ((SocketRef)socket).SendMessage(buffer, message);

        /// <inheritdoc cref="SocketRef.SendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage)"/>
        public int SendMessage(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, OutgoingSocketMessage message) =>
            ((SocketRef)socket).SendMessage(buffer, flags, message);

        /// <summary>
        /// Receives into a buffer, with the address of the sender, control messages and handles, when a message is available.
        /// </summary>
        /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
        /// <param name="message">
        /// The object that receives everything except the data. Several receives at the same time require an object each.
        /// </param>
        /// <param name="cancellationToken">The token that ends the wait. No data is lost.</param>
        /// <returns>The number of bytes received, and the flags of the message.</returns>
        /// <remarks>
        /// The method does not allocate memory after the first calls. The receive timeout does not apply. On Windows, a blocking
        /// socket allows only one receive at the same time.
        /// </remarks>
        /// <exception cref="SocketException">The operating system returned an error.</exception>
        /// <exception cref="InvalidOperationException">Another receive into the same object has not completed.</exception>
        /// <exception cref="OperationCanceledException">The token was canceled.</exception>
        /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
        public ValueTask<SocketReceiveResult> ReceiveMessageAsync(
            Memory<byte> buffer, IncomingSocketMessage message, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(socket);
            ArgumentNullException.ThrowIfNull(message);
            if (cancellationToken.IsCancellationRequested)
            {
                return ValueTask.FromCanceled<SocketReceiveResult>(cancellationToken);
            }

            int error = ReceiveWithoutWaiting(socket, buffer, message, out SocketReceiveResult result);
            return
                error == 0 ? new(result)
                : error == NativeError.WouldBlock ? GetReceive(message).WaitAndReceiveAsync(socket, buffer, cancellationToken)
                : ValueTask.FromException<SocketReceiveResult>(NativeError.ToException(error));
        }

        /// <summary>Sends a buffer with control messages and handles, when there is room for it.</summary>
        /// <param name="buffer">The buffer, all of which is sent.</param>
        /// <param name="message">
        /// The address of the destination, the control messages and the handles. The object must not change during the call.
        /// </param>
        /// <param name="cancellationToken">The token that ends the wait.</param>
        /// <returns>The number of bytes sent.</returns>
        /// <remarks>
        /// The call usually completes synchronously. While there is no room for a datagram, it is tried again after pauses of up to
        /// a quarter of a second, because no event loop reports room for datagrams.
        /// </remarks>
        /// <inheritdoc cref="SocketRef.SendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage)" path="/exception"/>
        /// <exception cref="OperationCanceledException">The token was canceled.</exception>
        public ValueTask<int> SendMessageAsync(
            ReadOnlyMemory<byte> buffer, OutgoingSocketMessage message, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(socket);
            ArgumentNullException.ThrowIfNull(message);
            if (cancellationToken.IsCancellationRequested)
            {
                return ValueTask.FromCanceled<int>(cancellationToken);
            }

            return TrySendWithoutWaiting(socket, buffer, message, out int bytesSent) && IsComplete(socket, buffer, bytesSent)
                ? new(bytesSent)
                : SendRestAsync(socket, buffer, message, bytesSent, cancellationToken);
        }

        /// <summary>Removes the next entry from the error queue, when there is one.</summary>
        /// <param name="buffer">The buffer for the packet, or for the part of it that ICMP returned. It can be empty.</param>
        /// <param name="message">
        /// The object that receives the control messages, such as timestamps. Its address is the destination of the packet.
        /// </param>
        /// <param name="cancellationToken">The token that ends the wait.</param>
        /// <returns>The entry.</returns>
        /// <inheritdoc cref="SocketRef.ReceiveError(Span{byte}, IncomingSocketMessage)" path="/exception"/>
        /// <exception cref="OperationCanceledException">The token was canceled.</exception>
        public async ValueTask<SocketQueuedError> ReceiveErrorAsync(
            Memory<byte> buffer, IncomingSocketMessage message, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(socket);
            ArgumentNullException.ThrowIfNull(message);
            SocketRef.ThrowUnlessErrorCanBeReceived(message);
            ErrorQueueWait? wait = null;
            try
            {
                while (true)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (((SocketRef)socket).TryReceiveError(buffer.Span, message, out SocketQueuedError queued, out SocketError error))
                    {
                        return queued;
                    }

                    if (error != SocketError.WouldBlock)
                    {
                        throw new SocketException((int)error);
                    }

                    wait ??= new(socket.SafeHandle);
                    await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                wait?.Dispose();
            }
        }
    }

    internal static int ReceiveWithoutWaiting(
        Socket socket, Memory<byte> buffer, IncomingSocketMessage message, out SocketReceiveResult result)
    {
        // Windows has no flag that prevents waiting.
        if (OperatingSystem.IsWindows() && socket.Blocking && !socket.Poll(0, SelectMode.SelectRead))
        {
            result = default;
            return NativeError.WouldBlock;
        }

        return ((SocketRef)socket).ReceiveControlCore(buffer.Span, SocketMessageFlags.None, message, neverWaits: true, out result);
    }

    private static SocketMessageReceive GetReceive(IncomingSocketMessage message) =>
        (SocketMessageReceive)(message.AsyncReceive ??= new SocketMessageReceive(message));

    /// <returns><see langword="false"/> if there is no room.</returns>
    private static bool TrySendWithoutWaiting(
        Socket socket, ReadOnlyMemory<byte> buffer, OutgoingSocketMessage message, out int bytesSent)
    {
        SocketMessageFlags flags = OperatingSystem.IsWindows() ? SocketMessageFlags.None : SocketMessageFlags.DontWait;
        int error = ((SocketRef)socket).SendMessageCore(buffer.Span, flags, message, out bytesSent);
        if (error == NativeError.WouldBlock)
        {
            return false;
        }

        NativeError.ThrowIfError(error);
        return true;
    }

    private static bool IsComplete(Socket socket, ReadOnlyMemory<byte> buffer, int bytesSent) =>
        bytesSent == buffer.Length || socket.SocketType != SocketType.Stream;

    private static async ValueTask<int> SendRestAsync(
        Socket socket, ReadOnlyMemory<byte> buffer, OutgoingSocketMessage message, int bytesSent, CancellationToken cancellationToken)
    {
        GrowingPause pause = default;
        while (bytesSent == 0)
        {
            await Task.Delay(pause.GetNextMilliseconds(), cancellationToken).ConfigureAwait(false);
            if (TrySendWithoutWaiting(socket, buffer, message, out bytesSent) && IsComplete(socket, buffer, bytesSent))
            {
                return bytesSent;
            }
        }

        // The control messages of a stream have been sent with the first part.
        while (bytesSent < buffer.Length)
        {
            bytesSent += await socket.SendAsync(buffer[bytesSent..], SocketFlags.None, cancellationToken).ConfigureAwait(false);
        }

        return bytesSent;
    }
}
