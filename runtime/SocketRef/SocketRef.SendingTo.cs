using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Sends to an address.</content>
public readonly ref partial struct SocketRef
{
    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress)"/>
    public int SendTo(ReadOnlySpan<byte> buffer, SocketAddress destination) =>
        SendTo(buffer, SocketMessageFlags.None, destination);

    /// <summary>Sends a buffer to an address.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="destination">The address.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <exception cref="SocketException">The operating system returned an error, or the send timeout elapsed.</exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public int SendTo(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, SocketAddress destination)
    {
        NativeError.ThrowIfError(SendCore(buffer, GetBytes(destination), flags, out int bytesSent));
        return bytesSent;
    }

    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress)"/>
    public int SendTo(ReadOnlySpan<byte> buffer, EndPoint destination) =>
        SendTo(buffer, SocketMessageFlags.None, destination);

    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress)"/>
    public int SendTo(ReadOnlySpan<byte> buffer, SocketMessageFlags flags, EndPoint destination) =>
        SendTo(buffer, flags, Serialize(destination));

    /// <summary>Sends a list of buffers to an address.</summary>
    /// <param name="buffers">The buffers, which are sent in order.</param>
    /// <param name="destination">The address.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public long SendTo(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketAddress destination) =>
        SendTo(buffers, SocketMessageFlags.None, destination);

    /// <summary>Sends a list of buffers to an address.</summary>
    /// <param name="buffers">The buffers, which are sent in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="destination">The address.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public long SendTo(ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, SocketAddress destination)
    {
        NativeError.ThrowIfError(SendMessageCore(buffers, GetBytes(destination), default, flags, out long bytesSent));
        return bytesSent;
    }

    /// <summary>Tries to send a buffer to an address.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="destination">The address.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if the send queue is full and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TrySendTo(
        ReadOnlySpan<byte> buffer, SocketMessageFlags flags, SocketAddress destination, out int bytesSent, out SocketError error) =>
        NativeError.IsSuccess(SendCore(buffer, GetBytes(destination), flags, out bytesSent), out error);

    /// <summary>Tries to send a list of buffers to an address.</summary>
    /// <param name="buffers">The buffers, which are sent in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="destination">The address.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if the send queue is full and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if data was sent; otherwise, <see langword="false"/>.</returns>
    /// <inheritdoc cref="TrySendTo(ReadOnlySpan{byte}, SocketMessageFlags, SocketAddress, out int, out SocketError)" path="/exception"/>
    public bool TrySendTo(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers,
        SocketMessageFlags flags,
        SocketAddress destination,
        out long bytesSent,
        out SocketError error) =>
        NativeError.IsSuccess(SendMessageCore(buffers, GetBytes(destination), default, flags, out bytesSent), out error);

    private static SocketAddress Serialize(EndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        return endPoint is DnsEndPoint
            ? throw new ArgumentException($"Expected an address, not the name of a host: {endPoint}.", nameof(endPoint))
            : endPoint.Serialize();
    }

    private static ReadOnlySpan<byte> GetBytes(SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Buffer.Span[..address.Size];
    }
}
