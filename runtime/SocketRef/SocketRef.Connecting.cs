using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Connects, with or without a timeout.</content>
/// <remarks>These operations use the methods of a <see cref="Socket"/>, which records that it is connected.</remarks>
public readonly ref partial struct SocketRef
{
    /// <summary>Connects to an address, or a <see cref="Socket"/> to a host.</summary>
    /// <param name="remoteEndPoint">The address, or a <see cref="DnsEndPoint"/> to try the addresses of a host in turn.</param>
    /// <exception cref="ArgumentException">The end point is a <see cref="DnsEndPoint"/>, and the socket is a handle.</exception>
    /// <exception cref="SocketException">
    /// The connection failed, or the host has no address of the family of the socket. The error is
    /// <see cref="SocketError.WouldBlock"/> if the socket is non-blocking and the attempt continues in the background.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public void Connect(EndPoint remoteEndPoint)
    {
        ArgumentNullException.ThrowIfNull(remoteEndPoint);
        if (_socket is null)
        {
            Connect(Serialize(remoteEndPoint));
        }
        else if (remoteEndPoint is DnsEndPoint name)
        {
            _socket.Connect(ResolveAsync(_socket, name, CancellationToken.None).GetAwaiter().GetResult(), name.Port);
        }
        else
        {
            _socket.Connect(remoteEndPoint);
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

    /// <summary>Connects to an address, or a <see cref="Socket"/> to a host, within a timeout.</summary>
    /// <param name="remoteEndPoint">The address, or a <see cref="DnsEndPoint"/> to try the addresses of a host in turn.</param>
    /// <param name="timeout">
    /// The timeout for all addresses, or <see cref="Timeout.InfiniteTimeSpan"/> for none. If the first address is unreachable,
    /// no time remains for the others; <see cref="SocketConnector"/> tries them side by side.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the attempt, within a tenth of a second.</param>
    /// <remarks>
    /// The method waits also if the socket is non-blocking, and it restores the blocking mode. On Windows, the mode of a
    /// handle is unknown, and the handle is blocking afterwards. After a failure, the socket can only be closed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="ArgumentException">The end point is a <see cref="DnsEndPoint"/>, and the socket is a handle.</exception>
    /// <exception cref="SocketException">
    /// The connection failed, or the host has no address of the family of the socket. The error is
    /// <see cref="SocketError.TimedOut"/> if the timeout elapsed.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public void Connect(EndPoint remoteEndPoint, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remoteEndPoint);
        ThrowIfInvalid(timeout);
        NativeError.ThrowIfError(
            _socket is null ? ConnectHandle(Serialize(remoteEndPoint), Deadline.After(timeout), cancellationToken)
            : remoteEndPoint is DnsEndPoint name ? ConnectSocket(_socket, name, Deadline.After(timeout), cancellationToken)
            : ConnectSocket(_socket, remoteEndPoint, Deadline.After(timeout), cancellationToken));
    }

    /// <summary>Connects to an address within a timeout.</summary>
    /// <param name="remoteAddress">The address.</param>
    /// <param name="timeout">The timeout, or <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="cancellationToken">The token that cancels the attempt, within a tenth of a second.</param>
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
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // A Socket that is listening, or that was disconnected, fails without a system call.
            error = SocketError.IsConnected;
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

    /// <remarks>
    /// Only <see cref="Socket"/> can replace its handle with that of a new socket for the next address, and only if
    /// its handle has not been used.
    /// </remarks>
    private int ConnectSocket(Socket socket, DnsEndPoint name, Deadline deadline, CancellationToken cancellationToken)
    {
        if (deadline.HasPassed)
        {
            return NativeError.TimedOut;
        }

        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(deadline.GetMilliseconds(int.MaxValue));
        try
        {
            ConnectAsync(socket, name, end.Token).GetAwaiter().GetResult();
            return 0;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return NativeError.TimedOut;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.OperationAborted)
        {
            ThrowIfDisposed();
            throw;
        }
    }

    private static async Task ConnectAsync(Socket socket, DnsEndPoint name, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await ResolveAsync(socket, name, cancellationToken).ConfigureAwait(false);
        await socket.ConnectAsync(addresses, name.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the addresses of a host that the socket can connect to.</summary>
    /// <remarks><see cref="Socket"/> throws an <see cref="ArgumentException"/> if there are none.</remarks>
    private static async Task<IPAddress[]> ResolveAsync(Socket socket, DnsEndPoint name, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await HostAddresses.GetAsync(name.Host, name.AddressFamily, cancellationToken).ConfigureAwait(false);
        bool isDualMode = socket is { AddressFamily: AddressFamily.InterNetworkV6, DualMode: true };
        IPAddress[] suitable =
        [
            .. addresses.Where(address =>
                address.AddressFamily == socket.AddressFamily
                || (isDualMode && address.AddressFamily == AddressFamily.InterNetwork)),
        ];
        return suitable.Length > 0 ? suitable : throw new SocketException((int)SocketError.HostNotFound);
    }

    private int ConnectSocket(Socket socket, EndPoint remoteEndPoint, Deadline deadline, CancellationToken cancellationToken)
    {
        if (!IsAwaited(socket.SocketType))
        {
            cancellationToken.ThrowIfCancellationRequested();
            socket.Connect(remoteEndPoint);
            return 0;
        }

        GrowingPause pause = default;
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
                        // Reading the property updates the state of the Socket.
                        _ = socket.Connected;
                        return 0;
                    }

                    if (!IsQueueFull(error, remoteEndPoint.AddressFamily, ref pause))
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
        // Windows applies the mode in the call, and has no function that returns it.
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
        int state = IsAwaited(SocketType) ? GetConnectionState(handle) : 0;
        if (state != NativeError.NotConnected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return state != 0 ? state : StartConnecting(address);
        }

        GrowingPause pause = default;
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

                if (!IsQueueFull(error, address.Family, ref pause))
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

    /// <summary>Determines whether a socket of a type waits for its peer to accept the connection.</summary>
    /// <remarks>
    /// The mode of a descriptor is that of all its users, so it must not change while others can send and receive. Without
    /// a connection, only sockets of the other types can, and connecting them does not wait.
    /// </remarks>
    private static bool IsAwaited(SocketType type) => type is SocketType.Stream or SocketType.Seqpacket;

    /// <returns>
    /// The error that the socket is not connected; 0 if it is connected or listening, so that an attempt fails immediately; or
    /// another error.
    /// </returns>
    private int GetConnectionState(SafeSocketHandle handle)
    {
        int error = GetAddress(SocketAddress.CreateBuffer(), isRemote: true);
        return error == NativeError.NotConnected && NativeSocket.TryGetListening(handle, out bool isListening) && isListening ? 0 : error;
    }

    /// <remarks>
    /// An interrupted attempt can continue in the background, or it can have ended. The error of the next attempt
    /// distinguishes the two.
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
    /// The pending error is read after every wait. Readiness does not imply a connection, and older releases of Windows do
    /// not report readiness after a failure.
    /// </remarks>
    private int WaitForConnection(SafeSocketHandle handle, Deadline deadline, CancellationToken cancellationToken)
    {
        while (!deadline.HasPassed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int ready = NativeSocket.Poll(handle, SocketReadiness.Write, deadline.GetMilliseconds(SocketWait.SliceMilliseconds));
            int error = ready < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error == 0 || error == NativeError.Interrupted)
            {
                error = TakeError()?.NativeErrorCode ?? 0;
            }

            if (error != 0)
            {
                // On Windows, disposing a Socket cancels its pending operations first.
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

    /// <summary>Pauses if the queue of a local listener is full, which readiness does not indicate.</summary>
    /// <remarks>
    /// The error is that of a call that would block. <see cref="Socket"/> interprets it as an attempt that continues, until
    /// it finds no peer.
    /// </remarks>
    private static bool IsQueueFull(int error, AddressFamily family, ref GrowingPause pause)
    {
        bool isQueueFull = (error == NativeError.WouldBlock || error == NativeError.NotConnected)
            && family == AddressFamily.Unix
            && !OperatingSystem.IsWindows();
        if (isQueueFull)
        {
            Thread.Sleep(pause.GetNextMilliseconds());
        }

        return isQueueFull;
    }

    private static EndPoint ToEndPoint(SocketAddress address) =>
        address.ToEndPoint() ?? throw new ArgumentException("The address is empty.", nameof(address));
}
