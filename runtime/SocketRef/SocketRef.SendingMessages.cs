using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Sends with control messages.</content>
public readonly ref partial struct SocketRef
{
    /// <inheritdoc cref="SendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage)"/>
    public int SendMessage(ReadOnlySpan<byte> buffer, OutgoingSocketMessage message) =>
        SendMessage(buffer, SocketMessageFlags.None, message);

    /// <summary>Sends a buffer with control messages and handles.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="message">The address of the destination, the control messages and the handles.</param>
    /// <returns>
    /// The number of bytes sent. It is less than the length of the buffer only for a non-blocking stream, which has sent the
    /// control messages and the handles with the first byte.
    /// </returns>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the send timeout elapsed before any data was sent.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The operating system would ignore a control message, or a stream would lose handles because there is no data.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">
    /// A flag or a control message is not available on this operating system.
    /// </exception>
    /// <exception cref="ObjectDisposedException">
    /// The socket has been disposed, before the call or during it, or a handle has been disposed.
    /// </exception>
    public int SendMessage(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, OutgoingSocketMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        NativeError.ThrowIfError(SendMessageCore(buffer, flags, message, out int bytesSent));
        return bytesSent;
    }

    /// <inheritdoc cref="SendMessage(ReadOnlySpan{ReadOnlyMemory{byte}}, SocketMessageFlags, OutgoingSocketMessage)"/>
    public long SendMessage(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, OutgoingSocketMessage message) =>
        SendMessage(buffers, SocketMessageFlags.None, message);

    /// <summary>Sends a list of buffers with control messages and handles.</summary>
    /// <param name="buffers">The buffers, which are sent in order as one message.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="message">The address of the destination, the control messages and the handles.</param>
    /// <returns>
    /// The number of bytes sent. It is less than the length of the buffers only for a non-blocking stream, which has sent the
    /// control messages and the handles with the first byte.
    /// </returns>
    /// <inheritdoc cref="SendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage)" path="/exception"/>
    public long SendMessage(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, OutgoingSocketMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        NativeError.ThrowIfError(SendMessageCore(buffers, flags, message, out long bytesSent));
        return bytesSent;
    }

    /// <summary>Tries to send a buffer with control messages and handles.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="message">The address of the destination, the control messages and the handles.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if there is no room for the data and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The operating system would ignore a control message, or a stream would lose handles because there is no data.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">
    /// A flag or a control message is not available on this operating system.
    /// </exception>
    /// <exception cref="ObjectDisposedException">
    /// The socket has been disposed, before the call or during it, or a handle has been disposed.
    /// </exception>
    public bool TrySendMessage(
        ReadOnlySpan<byte> buffer, SocketMessageFlags flags, OutgoingSocketMessage message, out int bytesSent, out SocketError error)
    {
        ArgumentNullException.ThrowIfNull(message);
        return NativeError.IsSuccess(SendMessageCore(buffer, flags, message, out bytesSent), out error);
    }

    /// <summary>Tries to send a list of buffers with control messages and handles.</summary>
    /// <param name="buffers">The buffers, which are sent in order as one message.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="message">The address of the destination, the control messages and the handles.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if there is no room for the data and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <inheritdoc cref="TrySendMessage(ReadOnlySpan{byte}, SocketMessageFlags, OutgoingSocketMessage, out int, out SocketError)" path="/exception"/>
    public bool TrySendMessage(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers,
        SocketMessageFlags flags,
        OutgoingSocketMessage message,
        out long bytesSent,
        out SocketError error)
    {
        ArgumentNullException.ThrowIfNull(message);
        return NativeError.IsSuccess(SendMessageCore(buffers, flags, message, out bytesSent), out error);
    }

    internal unsafe int SendMessageCore(
        ReadOnlySpan<byte> buffer, SocketMessageFlags flags, OutgoingSocketMessage message, out int bytesSent)
    {
        ReadOnlySpan<byte> encoded = Encode(message, isEmpty: buffer.IsEmpty);
        try
        {
            message.Hold();
            fixed (byte* start = buffer, name = message.Name, control = encoded)
            {
                NativeBuffer native = new(start, buffer.Length);
                SendMessageTransfer transfer = new(&native, 1, name, message.Name.Length, control, encoded.Length, flags);
                int error = Transfer(ref transfer, out nint count);
                bytesSent = (int)count;
                return error;
            }
        }
        finally
        {
            message.Release();
        }
    }

    private int SendMessageCore(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, OutgoingSocketMessage message, out long bytesSent)
    {
        ReadOnlySpan<byte> encoded = Encode(message, IsEmpty(buffers));
        try
        {
            message.Hold();
            return SendMessageCore(buffers, message.Name, encoded, flags, out bytesSent);
        }
        finally
        {
            message.Release();
        }
    }

    private static bool IsEmpty(ReadOnlySpan<ReadOnlyMemory<byte>> buffers)
    {
        foreach (ReadOnlyMemory<byte> buffer in buffers)
        {
            if (!buffer.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Validates and encodes the control messages, before the first system call of the send.</summary>
    private ReadOnlySpan<byte> Encode(OutgoingSocketMessage message, bool isEmpty)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.HasControl)
        {
            return default;
        }

        SendRoute route = GetRoute(message);
        return route.IsStream && isEmpty && message.HasHandles
            ? throw new ArgumentException("A stream loses handles that are sent without data.", nameof(message))
            : message.Encode(route);
    }

    private SendRoute GetRoute(OutgoingSocketMessage message)
    {
        (AddressFamily family, bool isStream) = GetKind(message);
        bool isIPv6Socket = family == AddressFamily.InterNetworkV6;
        AddressFamily destination =
            message.DestinationFamily != AddressFamily.Unspecified ? message.DestinationFamily
            : isIPv6Socket && !isStream ? GetPeerFamily()
            : family;
        return new(destination, isIPv6Socket, isStream);
    }

    private (AddressFamily Family, bool IsStream) GetKind(OutgoingSocketMessage message)
    {
        if (_socket is not null)
        {
            return (_socket.AddressFamily, _socket.SocketType == System.Net.Sockets.SocketType.Stream);
        }

        if (message.LastHandle != Handle)
        {
            message.LastKind = (GetAddressFamily(), SocketType == System.Net.Sockets.SocketType.Stream);
            message.LastHandle = Handle;
        }

        return message.LastKind;
    }

    /// <returns>The family of the packets to the peer. A socket that is not connected returns an error when it sends.</returns>
    private unsafe AddressFamily GetPeerFamily()
    {
        byte* name = stackalloc byte[NativeAddress.IPv6Length];
        int length = NativeAddress.IPv6Length;
        return NativeSocket.GetName(OperationHandle, name, ref length, isRemote: true) == 0
            ? SendRoute.GetFamily(new(name, Math.Min(length, NativeAddress.IPv6Length)), AddressFamily.InterNetworkV6)
            : AddressFamily.InterNetworkV6;
    }
}
