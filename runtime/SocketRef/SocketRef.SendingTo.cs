using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Sending to an address.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Sends a buffer to an address.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="destination">The address.</param>
    /// <param name="flags">How to send.</param>
    /// <returns>How many bytes were sent.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to send was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public int SendTo(ReadOnlySpan<byte> buffer, SocketAddress destination, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendCore(buffer, GetBytes(destination), flags, out int bytesSent));
        return bytesSent;
    }

    /// <summary>Sends a buffer to an address.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="destination">The address.</param>
    /// <param name="flags">How to send.</param>
    /// <returns>How many bytes were sent.</returns>
    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketAddress, SocketMessageFlags)" path="/exception"/>
    public int SendTo(ReadOnlySpan<byte> buffer, EndPoint destination, SocketMessageFlags flags = SocketMessageFlags.None) =>
        SendTo(buffer, Serialize(destination), flags);

    /// <summary>Sends several buffers, one after the other, to an address.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="destination">The address.</param>
    /// <param name="flags">How to send.</param>
    /// <returns>How many bytes were sent.</returns>
    /// <inheritdoc cref="SendTo(ReadOnlySpan{byte}, SocketAddress, SocketMessageFlags)" path="/exception"/>
    public long SendTo(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketAddress destination, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        NativeError.ThrowIfError(SendMessageCore(buffers, GetBytes(destination), flags, out long bytesSent));
        return bytesSent;
    }

    /// <summary>Sends a buffer to an address unless the operating system refuses.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">How to send.</param>
    /// <param name="destination">The address.</param>
    /// <param name="bytesSent">How many bytes were sent.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where there is no room
    /// and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TrySendTo(
        ReadOnlySpan<byte> buffer, SocketMessageFlags flags, SocketAddress destination, out int bytesSent) =>
        NativeError.ToSocketError(SendCore(buffer, GetBytes(destination), flags, out bytesSent));

    /// <summary>Sends several buffers, one after the other, to an address unless the operating system refuses.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to send.</param>
    /// <param name="destination">The address.</param>
    /// <param name="bytesSent">How many bytes were sent.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where there is no room
    /// and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TrySendTo(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, SocketMessageFlags flags, SocketAddress destination, out long bytesSent) =>
        NativeError.ToSocketError(SendMessageCore(buffers, GetBytes(destination), flags, out bytesSent));

    private static SocketAddress Serialize(EndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        return endPoint.Serialize();
    }

    private static ReadOnlySpan<byte> GetBytes(SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Buffer.Span[..address.Size];
    }
}
