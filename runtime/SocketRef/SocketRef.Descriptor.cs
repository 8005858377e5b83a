using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Gets and sets the blocking mode and the inheritance of the descriptor, and duplicates it.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Gets or sets a value indicating whether the socket is blocking.</summary>
    /// <remarks>
    /// For a <see cref="Socket"/>, the value is <see cref="Socket.Blocking"/>. For a handle, it is the inverse of
    /// <c>O_NONBLOCK</c>, which the duplicates of the handle share.
    /// </remarks>
    /// <exception cref="PlatformNotSupportedException">The mode of a handle cannot be read on Windows.</exception>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public bool Blocking
    {
        get => _socket?.Blocking
            ?? (OperatingSystem.IsWindows()
                ? throw new PlatformNotSupportedException("The blocking mode of a handle cannot be read on Windows.")
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

    /// <summary>Gets or sets a value indicating whether child processes inherit the socket.</summary>
    /// <remarks>The value is the inverse of <c>FD_CLOEXEC</c>. On Windows, it is <c>HANDLE_FLAG_INHERIT</c>.</remarks>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public bool Inheritable
    {
        get => NativeSocket.IsInheritable(OperationHandle);
        set => NativeSocket.SetInheritable(OperationHandle, value);
    }

    /// <summary>Creates a socket that shares the connection and the options, and that is closed separately.</summary>
    /// <returns>The new socket.</returns>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public Socket Duplicate()
    {
        Socket duplicate = ToSocket(DuplicateHandle());
        try
        {
            if (!OperatingSystem.IsWindows() && NativeSocket.IsNonBlocking(duplicate.SafeHandle))
            {
                // A Socket created from a handle assumes that the descriptor is blocking.
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

    /// <summary>Creates a handle that shares the connection and that child processes do not inherit.</summary>
    /// <returns>The new handle.</returns>
    /// <remarks>
    /// .NET resets the TCP connection of a handle that is disposed. All duplicates share that setting, and closing the last of
    /// them resets the connection. A <see cref="Socket"/> created from the handle closes the connection
    /// gracefully.
    /// </remarks>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
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
