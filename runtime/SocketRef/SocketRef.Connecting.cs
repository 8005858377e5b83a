using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Connecting, within a time or not.</content>
/// <remarks>A <see cref="Socket"/> connects itself, because it has to know that it is connected.</remarks>
public readonly ref partial struct SocketRef
{
    private static readonly TimeSpan s_backlogPause = TimeSpan.FromMilliseconds(10);

    /// <summary>Connects to an address.</summary>
    /// <param name="remoteEndPoint">The address.</param>
    /// <exception cref="SocketException">
    /// The operating system or the peer refused; <see cref="SocketError.WouldBlock"/> where the socket does not wait and
    /// the connection will be there later.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public void Connect(EndPoint remoteEndPoint)
    {
        ArgumentNullException.ThrowIfNull(remoteEndPoint);
        if (_socket is not null)
        {
            _socket.Connect(remoteEndPoint);
        }
        else
        {
            Connect(remoteEndPoint.Serialize());
        }
    }

    /// <summary>Connects to an address.</summary>
    /// <param name="remoteAddress">The address.</param>
    /// <inheritdoc cref="Connect(EndPoint)" path="/exception"/>
    public void Connect(SocketAddress remoteAddress)
    {
        ArgumentNullException.ThrowIfNull(remoteAddress);
        if (_socket is not null)
        {
            _socket.Connect(ToEndPoint(remoteAddress));
        }
        else
        {
            NativeError.ThrowIfError(ConnectHandle(remoteAddress));
        }
    }

    /// <summary>Connects to an address within a time.</summary>
    /// <param name="remoteEndPoint">The address.</param>
    /// <param name="timeout">The time; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Ends the attempt, at the latest a tenth of a second after it is cancelled.</param>
    /// <remarks>
    /// It waits even where the socket does not, and leaves the blocking mode as it was; on Windows a bare handle, whose
    /// mode nobody can tell, is blocking afterwards. After a failure the socket is of no use but to be closed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is negative.</exception>
    /// <exception cref="SocketException">
    /// The operating system or the peer refused; <see cref="SocketError.TimedOut"/> when the time was over.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public void Connect(EndPoint remoteEndPoint, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remoteEndPoint);
        ThrowIfInvalid(timeout);
        NativeError.ThrowIfError(
            _socket is not null
                ? ConnectSocket(_socket, remoteEndPoint, Deadline.After(timeout), cancellationToken)
                : ConnectHandle(remoteEndPoint.Serialize(), Deadline.After(timeout), cancellationToken));
    }

    /// <summary>Connects to an address within a time.</summary>
    /// <param name="remoteAddress">The address.</param>
    /// <param name="timeout">The time; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Ends the attempt, at the latest a tenth of a second after it is cancelled.</param>
    /// <inheritdoc cref="Connect(EndPoint, TimeSpan, CancellationToken)" path="/remarks"/>
    /// <inheritdoc cref="Connect(EndPoint, TimeSpan, CancellationToken)" path="/exception"/>
    public void Connect(SocketAddress remoteAddress, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remoteAddress);
        ThrowIfInvalid(timeout);
        NativeError.ThrowIfError(
            _socket is not null
                ? ConnectSocket(_socket, ToEndPoint(remoteAddress), Deadline.After(timeout), cancellationToken)
                : ConnectHandle(remoteAddress, Deadline.After(timeout), cancellationToken));
    }

    /// <summary>Tries to connect to an address.</summary>
    /// <param name="remoteAddress">The address.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if the socket is non-blocking and the attempt continues in the
    /// background.
    /// </param>
    /// <returns><see langword="true"/> if the socket is connected; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryConnect(SocketAddress remoteAddress, out SocketError error)
    {
        ArgumentNullException.ThrowIfNull(remoteAddress);
        try
        {
            if (_socket is null)
            {
                return NativeError.IsSuccess(ConnectHandle(remoteAddress), out error);
            }

            _socket.Connect(ToEndPoint(remoteAddress));
            error = SocketError.Success;
            return true;
        }
        catch (SocketException exception)
        {
            error = exception.SocketErrorCode;
            return false;
        }
    }

    private static void ThrowIfInvalid(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }
    }

    private int ConnectSocket(Socket socket, EndPoint remoteEndPoint, Deadline deadline, CancellationToken cancellationToken)
    {
        bool wasBlocking = socket.Blocking;
        socket.Blocking = false;
        try
        {
            while (!deadline.HasPassed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    socket.Connect(remoteEndPoint);
                    return 0;
                }
                catch (SocketException exception) when (exception.SocketErrorCode == SocketError.WouldBlock)
                {
                    int error = WaitForConnection(socket.SafeHandle, deadline, cancellationToken);
                    if (error == 0)
                    {
                        // Asked this way, it notices that the connection is there.
                        _ = socket.Connected;
                        return 0;
                    }

                    if (!IsRefusedForNow(error, remoteEndPoint.AddressFamily))
                    {
                        return error;
                    }
                }
            }

            return NativeError.TimedOut;
        }
        finally
        {
            if (!socket.SafeHandle.IsClosed)
            {
                socket.Blocking = wasBlocking;
            }
        }
    }

    private int ConnectHandle(SocketAddress address)
    {
        // Windows keeps to the mode by itself, and nobody else knows it.
        if (OperatingSystem.IsWindows() || NativeSocket.IsNonBlocking(Handle))
        {
            int error = StartConnecting(address);
            return error == NativeError.InProgress ? NativeError.WouldBlock : error;
        }

        return ConnectHandle(address, Deadline.After(SendTimeout), CancellationToken.None);
    }

    private int ConnectHandle(SocketAddress address, Deadline deadline, CancellationToken cancellationToken)
    {
        SafeSocketHandle handle = Handle;
        bool wasNonBlocking = !OperatingSystem.IsWindows() && NativeSocket.IsNonBlocking(handle);
        NativeSocket.SetNonBlocking(handle, true);
        try
        {
            while (!deadline.HasPassed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int error = StartConnecting(address);
                if (error == NativeError.InProgress)
                {
                    error = WaitForConnection(handle, deadline, cancellationToken);
                }

                if (!IsRefusedForNow(error, address.Family))
                {
                    return error;
                }
            }

            return NativeError.TimedOut;
        }
        finally
        {
            if (!handle.IsClosed)
            {
                NativeSocket.SetNonBlocking(handle, wasNonBlocking);
            }
        }
    }

    /// <remarks>
    /// An attempt that was interrupted may go on by itself, or have ended meanwhile. The next one is answered accordingly.
    /// </remarks>
    private unsafe int StartConnecting(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = GetBytes(address);
        fixed (byte* start = bytes)
        {
            int error = NativeSocket.Connect(Handle, start, bytes.Length);
            while (error == NativeError.Interrupted)
            {
                error = NativeSocket.Connect(Handle, start, bytes.Length);
                if (error == NativeError.IsConnected)
                {
                    return 0;
                }

                if (error == NativeError.AlreadyInProgress)
                {
                    return NativeError.InProgress;
                }
            }

            return error;
        }
    }

    /// <remarks>
    /// The pending error is read after every wait: readiness alone does not mean that there is a connection, and older
    /// releases of Windows do not report readiness after a failure.
    /// </remarks>
    private int WaitForConnection(SafeSocketHandle handle, Deadline deadline, CancellationToken cancellationToken)
    {
        while (!deadline.HasPassed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int ready = NativeSocket.Poll(handle, SocketReadiness.Write, deadline.GetMilliseconds(SliceMilliseconds));
            int error = ready < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error == 0 || error == NativeError.Interrupted)
            {
                error = TakeError()?.NativeErrorCode ?? 0;
            }

            if (error != 0)
            {
                // Disposing a Socket of Windows first cancels what others do on it.
                if (NativeError.IsCancelled(error))
                {
                    ThrowIfDisposed();
                }

                return error;
            }

            if (ready > 0)
            {
                return GetAddress(SocketAddress.CreateBuffer(), isRemote: true);
            }
        }

        return NativeError.TimedOut;
    }

    /// <summary>Pauses if a local listener has no room in its queue, which no readiness tells of.</summary>
    /// <remarks>
    /// That would block, which <see cref="Socket"/> takes for an attempt that goes on, until there turns out to be no peer.
    /// </remarks>
    private static bool IsRefusedForNow(int error, AddressFamily family)
    {
        bool isRefusedForNow = (error == NativeError.WouldBlock || error == NativeError.NotConnected)
            && family == AddressFamily.Unix
            && !OperatingSystem.IsWindows();
        if (isRefusedForNow)
        {
            Thread.Sleep(s_backlogPause);
        }

        return isRefusedForNow;
    }

    private static EndPoint ToEndPoint(SocketAddress address) =>
        address.ToEndPoint() ?? throw new ArgumentException("The address is empty.", nameof(address));
}
