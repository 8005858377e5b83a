using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents a borrowed view of a socket, with every option of the table as a property or method.</summary>
/// <remarks>
/// <para>
/// Every type that holds a socket converts implicitly to <see cref="SocketRef"/>, which never closes the socket.
/// Integers do not convert, because a number does not prove that the descriptor has an owner.
/// </para>
/// <para>
/// If a <see cref="Socket"/> is not connected, reading an option does not use <see cref="Socket.SafeHandle"/>. Reading
/// that property stops .NET from trying the next address when a connection attempt fails. In this state, options are read
/// through the methods of <see cref="Socket"/>, and so are options set that .NET transfers to the next attempt. If they
/// fail, the <see cref="SocketOptionException"/> has the correct <see cref="SocketException.SocketErrorCode"/>, and .NET
/// derives the <c>NativeErrorCode</c> from it.
/// </para>
/// <para>
/// If the <see cref="Socket"/> is connected, or if it is bound and non-blocking, options are read and set through its
/// handle. If that fails, <c>NativeErrorCode</c> is the error of the operating system, and the <see cref="Socket"/>
/// remains connected. The methods of <see cref="Socket"/> mark it as disconnected.
/// </para>
/// <para>
/// Setting an option that .NET does not transfer stops .NET from trying the next address.
/// <see cref="SocketConnector"/> sets such options on the socket of each attempt.
/// </para>
/// <para>
/// Disposing a <see cref="Socket"/> ends the operations that wait for it. Disposing a handle ends them within a second, except
/// on Windows: the blocking mode of a handle cannot be read there, so the system call waits, and .NET closes the handle after
/// the call. Only <see cref="SendFile"/> ends there. If several processes accept connections from one listener, its handle must
/// be non-blocking, because a process that is too late waits in the system call.
/// </para>
/// </remarks>
[SocketOptions]
public readonly ref partial struct SocketRef
{
    private readonly Socket? _socket;
    private readonly SafeSocketHandle? _handle;

    /// <param name="socket">The socket, or <see langword="null"/> if its owner has been disposed.</param>
    /// <param name="owner">The type of the owner.</param>
    private SocketRef(Socket? socket, Type owner)
    {
        ObjectDisposedException.ThrowIf(socket is null, owner);
        _socket = socket;
    }

    private SocketRef(SafeSocketHandle handle) => _handle = handle;

    /// <summary>Converts a socket to a borrowed view of it.</summary>
    /// <param name="socket">The socket.</param>
    public static implicit operator SocketRef(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return new(socket, typeof(Socket));
    }

    /// <summary>Converts a handle to a borrowed view of its socket.</summary>
    /// <param name="handle">The handle.</param>
    public static implicit operator SocketRef(SafeSocketHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return new(handle);
    }

    /// <summary>Converts a client to a borrowed view of its socket.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    public static implicit operator SocketRef(TcpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new(client.Client, typeof(TcpClient));
    }

    /// <summary>Converts a client to a borrowed view of its socket.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    public static implicit operator SocketRef(UdpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new(client.Client, typeof(UdpClient));
    }

    /// <summary>Converts a listener to a borrowed view of its socket.</summary>
    /// <param name="listener">The listener.</param>
    public static implicit operator SocketRef(TcpListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return new(listener.Server, typeof(TcpListener));
    }

    /// <summary>Converts a stream to a borrowed view of its socket.</summary>
    /// <param name="stream">The stream.</param>
    public static implicit operator SocketRef(NetworkStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(stream.Socket, typeof(NetworkStream));
    }
}
