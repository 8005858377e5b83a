using System.Net.Sockets;

namespace Sockets.Options;

/// <content>What the descriptor carries: the blocking mode, inheritance, and its duplicates.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Gets or sets a value that tells whether operations wait.</summary>
    /// <remarks>
    /// That of a <see cref="Socket"/> is <see cref="Socket.Blocking"/>. That of a bare handle is <c>O_NONBLOCK</c>,
    /// which it shares with its duplicates.
    /// </remarks>
    /// <exception cref="PlatformNotSupportedException">It was read of a bare handle on Windows, which does not tell.</exception>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public bool Blocking
    {
        get => _socket?.Blocking
            ?? (OperatingSystem.IsWindows()
                ? throw new PlatformNotSupportedException("Windows does not tell whether a socket is blocking.")
                : !NativeSocket.IsNonBlocking(Handle));

        set
        {
            if (_socket is not null)
            {
                _socket.Blocking = value;
            }
            else
            {
                NativeSocket.SetNonBlocking(Handle, !value);
            }
        }
    }

    /// <summary>Gets or sets a value that tells whether child processes inherit the socket.</summary>
    /// <remarks><c>FD_CLOEXEC</c> the other way round, or <c>HANDLE_FLAG_INHERIT</c>.</remarks>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public bool Inheritable
    {
        get => NativeSocket.IsInheritable(OperationHandle);
        set => NativeSocket.SetInheritable(OperationHandle, value);
    }

    /// <summary>Makes another socket of the same connection, with the same options, closed on its own.</summary>
    /// <returns>The other socket.</returns>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public Socket Duplicate()
    {
        Socket duplicate = ToSocket(DuplicateHandle());
        try
        {
            if (!OperatingSystem.IsWindows() && NativeSocket.IsNonBlocking(duplicate.SafeHandle))
            {
                // A socket made from a handle does not know that its descriptor is non-blocking before it is told so,
                // not even to make up for it.
                duplicate.Blocking = false;
            }

            if (_socket is not null)
            {
                duplicate.Blocking = _socket.Blocking;
            }

            return duplicate;
        }
        catch
        {
            duplicate.Dispose();
            throw;
        }
    }

    /// <summary>Makes another handle of the same connection, not inherited by child processes.</summary>
    /// <returns>The other handle.</returns>
    /// <remarks>
    /// .NET resets the connection of a TCP handle that is disposed, and off Windows does it by a setting that all
    /// duplicates share: the connection is reset when the last of them is closed. A <see cref="Socket"/> made from the
    /// handle closes it in good order.
    /// </remarks>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public SafeSocketHandle DuplicateHandle() => NativeSocket.Duplicate(OperationHandle);

    private static Socket ToSocket(SafeSocketHandle handle)
    {
        try
        {
            return new Socket(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
