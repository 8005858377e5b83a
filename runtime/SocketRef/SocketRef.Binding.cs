using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Binds, listens and shuts down.</content>
/// <remarks>
/// These operations use the methods of a <see cref="Socket"/>, which records its state. Without that state, it cannot accept
/// connections or become a stream.
/// </remarks>
public readonly ref partial struct SocketRef
{
    /// <summary>Binds the socket to an address.</summary>
    /// <param name="localEndPoint">The address.</param>
    /// <remarks>
    /// For a <see cref="Socket"/>, the method calls <see cref="Socket.Bind"/>, which sets <c>SO_REUSEADDR</c> on TCP
    /// sockets except on Windows. For a handle, it sets no option.
    /// <para>
    /// A <see cref="Socket"/> that binds to the path of a Unix domain socket deletes the file when it is disposed, if the path
    /// is valid UTF-8. A handle does not.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">The end point is not an address.</exception>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void Bind(EndPoint localEndPoint)
    {
        ArgumentNullException.ThrowIfNull(localEndPoint);
        if (_socket is not null)
        {
            _socket.Bind(localEndPoint is UnixDomainSocketEndPoint unix ? ToBindable(unix) : localEndPoint);
        }
        else
        {
            BindHandle(Serialize(localEndPoint));
        }
    }

    /// <summary>Binds the socket to an address.</summary>
    /// <param name="localAddress">The address.</param>
    /// <inheritdoc cref="Bind(EndPoint)" path="/remarks"/>
    /// <inheritdoc cref="Bind(EndPoint)" path="/exception"/>
    public void Bind(SocketAddress localAddress)
    {
        ArgumentNullException.ThrowIfNull(localAddress);
        if (_socket is not null)
        {
            Bind(ToEndPoint(localAddress));
        }
        else
        {
            BindHandle(localAddress);
        }
    }

    /// <summary>Starts listening for connections.</summary>
    /// <param name="backlog">
    /// The maximum number of connections that wait to be accepted. The operating system can reduce it.
    /// </param>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void Listen(int backlog = int.MaxValue)
    {
        if (_socket is not null)
        {
            _socket.Listen(backlog);
        }
        else
        {
            NativeError.ThrowIfError(NativeSocket.Listen(Handle, backlog));
        }
    }

    /// <summary>Disables receiving, sending or both.</summary>
    /// <param name="how">The operations to disable.</param>
    /// <exception cref="SocketException">
    /// The operating system returned an error, for example because the socket is not connected.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void Shutdown(SocketShutdown how)
    {
        if (_socket is not null)
        {
            _socket.Shutdown(how);
        }
        else
        {
            NativeError.ThrowIfError(NativeSocket.Shutdown(Handle, how));
        }
    }

    /// <remarks>
    /// <see cref="Socket"/> converts the text of a <see cref="UnixDomainSocketEndPoint"/> to the path of the file that it will
    /// delete. If that is impossible, it throws an exception, although the socket is bound.
    /// </remarks>
    private static EndPoint ToBindable(UnixDomainSocketEndPoint endPoint)
    {
        UnixSocketEndPoint address = (UnixSocketEndPoint)endPoint;
        return address.IsAbstract || address.HasTextPath ? endPoint : new NativeEndPoint(endPoint.Serialize());
    }

    private unsafe void BindHandle(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = GetBytes(address);
        fixed (byte* start = bytes)
        {
            NativeError.ThrowIfError(NativeSocket.Bind(Handle, start, bytes.Length));
        }
    }
}
