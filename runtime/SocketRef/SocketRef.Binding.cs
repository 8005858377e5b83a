using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Binding, listening and shutting down.</content>
/// <remarks>
/// A <see cref="Socket"/> does these itself, because it remembers what was done: without that memory it refuses to
/// accept or to become a stream.
/// </remarks>
public readonly ref partial struct SocketRef
{
    /// <summary>Binds the socket to an address.</summary>
    /// <param name="localEndPoint">The address.</param>
    /// <remarks>
    /// A <see cref="Socket"/> binds as <see cref="Socket.Bind"/> does, which off Windows sets <c>SO_REUSEADDR</c> on TCP
    /// sockets. A bare handle binds with nothing added.
    /// </remarks>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public void Bind(EndPoint localEndPoint)
    {
        ArgumentNullException.ThrowIfNull(localEndPoint);
        if (_socket is not null)
        {
            _socket.Bind(localEndPoint);
        }
        else
        {
            BindHandle(localEndPoint.Serialize());
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
            _socket.Bind(ToEndPoint(localAddress));
        }
        else
        {
            BindHandle(localAddress);
        }
    }

    /// <summary>Lets the socket wait for connections.</summary>
    /// <param name="backlog">How many connections wait to be accepted, within the limit of the operating system.</param>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
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

    /// <summary>Ends receiving, sending or both.</summary>
    /// <param name="how">What to end.</param>
    /// <exception cref="SocketException">The operating system refused, as it does while there is no peer.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
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

    private unsafe void BindHandle(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = GetBytes(address);
        fixed (byte* start = bytes)
        {
            NativeError.ThrowIfError(NativeSocket.Bind(Handle, start, bytes.Length));
        }
    }
}
