using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>A borrowed view of a socket, with every option of the table as a property or method.</summary>
/// <remarks>
/// <para>
/// It converts implicitly from whatever holds a socket and never closes it. No integer converts to it: a number is no
/// proof that somebody owns the descriptor.
/// </para>
/// <para>
/// Reading an option of a <see cref="Socket"/> that is not connected does not touch <see cref="Socket.SafeHandle"/>,
/// because merely reading that property makes .NET give up trying the next address when a connection attempt fails.
/// The <see cref="Socket"/> asks the operating system then, and likewise sets the options that .NET carries over to
/// the next attempt. The <see cref="SocketOptionException"/> has the right
/// <see cref="SocketException.SocketErrorCode"/>, but as its <c>NativeErrorCode</c> the one that .NET makes of
/// that. Once the <see cref="Socket"/> is connected, or is bound and does not block, its handle is used: the
/// <c>NativeErrorCode</c> is what the operating system answered, and a refusal leaves the <see cref="Socket"/>
/// connected, which its own methods do not.
/// </para>
/// <para>
/// Setting an option that .NET does not carry over gives up trying the next address, whoever sets it;
/// <see cref="SocketConnector"/> sets it on each socket anew.
/// </para>
/// </remarks>
[SocketOptions]
public readonly ref partial struct SocketRef
{
    private readonly Socket? _socket;
    private readonly SafeSocketHandle? _handle;

    /// <param name="socket">The socket; <see langword="null"/> where its owner has let go of it.</param>
    /// <param name="owner">The type of the owner.</param>
    private SocketRef(Socket? socket, Type owner)
    {
        ObjectDisposedException.ThrowIf(socket is null, owner);
        _socket = socket;
    }

    private SocketRef(SafeSocketHandle handle) => _handle = handle;

    /// <summary>Borrows a socket.</summary>
    /// <param name="socket">The socket.</param>
    public static implicit operator SocketRef(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return new(socket, typeof(Socket));
    }

    /// <summary>Borrows the socket behind a handle.</summary>
    /// <param name="handle">The handle.</param>
    public static implicit operator SocketRef(SafeSocketHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return new(handle);
    }

    /// <summary>Borrows the socket of a client.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static implicit operator SocketRef(TcpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new(client.Client, typeof(TcpClient));
    }

    /// <summary>Borrows the socket of a client.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static implicit operator SocketRef(UdpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new(client.Client, typeof(UdpClient));
    }

    /// <summary>Borrows the socket of a listener.</summary>
    /// <param name="listener">The listener.</param>
    public static implicit operator SocketRef(TcpListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return new(listener.Server, typeof(TcpListener));
    }

    /// <summary>Borrows the socket of a stream.</summary>
    /// <param name="stream">The stream.</param>
    public static implicit operator SocketRef(NetworkStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(stream.Socket, typeof(NetworkStream));
    }
}
