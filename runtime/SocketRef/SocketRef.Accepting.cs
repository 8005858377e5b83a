using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <content>Accepts connections.</content>
public readonly ref partial struct SocketRef
{
    private static readonly ConditionalWeakTable<SafeSocketHandle, Lock> s_accepting = [];

    /// <summary>Accepts a connection.</summary>
    /// <returns>The socket of the connection, which is blocking and which child processes do not inherit.</returns>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public Socket Accept() => ToSocket(AcceptHandle());

    /// <summary>Accepts a connection.</summary>
    /// <param name="remoteEndPoint">
    /// The address of the peer, or <see langword="null"/> if the operating system returns no address.
    /// </param>
    /// <inheritdoc cref="Accept()"/>
    public Socket Accept(out EndPoint? remoteEndPoint)
    {
        SocketAddress address = SocketAddress.CreateBuffer();
        SafeSocketHandle handle = AcceptHandle(SocketCreationFlags.None, address);
        remoteEndPoint = address.ToEndPoint();
        return ToSocket(handle);
    }

    /// <summary>Accepts a connection as a handle.</summary>
    /// <param name="flags">The flags of the new socket.</param>
    /// <param name="remoteAddress">
    /// The address that receives the address of the peer, or <see langword="null"/> to ignore it.
    /// </param>
    /// <returns>The handle of the connection.</returns>
    /// <remarks>
    /// A handle costs less than a <see cref="Socket"/>, which queries the operating system about the handle. .NET resets
    /// the TCP connection of a handle that is disposed. A <see cref="Socket"/> created from the handle closes the connection
    /// gracefully.
    /// </remarks>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public SafeSocketHandle AcceptHandle(
        SocketCreationFlags flags = SocketCreationFlags.None, SocketAddress? remoteAddress = null)
    {
        NativeError.ThrowIfError(AcceptCore(flags, remoteAddress, out SafeSocketHandle? handle));
        return handle!;
    }

    /// <summary>Tries to accept a connection as a handle.</summary>
    /// <param name="flags">The flags of the new socket.</param>
    /// <param name="remoteAddress">
    /// The address that receives the address of the peer, or <see langword="null"/> to ignore it.
    /// </param>
    /// <param name="handle">The handle of the connection.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no connection is pending and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if a connection was accepted; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryAcceptHandle(
        SocketCreationFlags flags,
        SocketAddress? remoteAddress,
        [NotNullWhen(true)] out SafeSocketHandle? handle,
        out SocketError error) =>
        NativeError.IsSuccess(AcceptCore(flags, remoteAddress, out handle), out error);

    private unsafe int AcceptCore(SocketCreationFlags flags, SocketAddress? remoteAddress, out SafeSocketHandle? accepted)
    {
        SafeSocketHandle listener = OperationHandle;
        Span<byte> buffer = GetBuffer(remoteAddress);
        SocketWait wait = default;
        try
        {
            fixed (byte* address = buffer)
            {
                while (true)
                {
                    int length = buffer.Length;
                    int error = AcceptPending(listener, address, ref length, flags, out accepted);
                    if (error == 0)
                    {
                        remoteAddress?.Size = Math.Min(length, buffer.Length);
                        return 0;
                    }

                    if (error == NativeError.Interrupted)
                    {
                        continue;
                    }

                    if (error == NativeError.WouldBlock && !OperatingSystem.IsWindows())
                    {
                        error = WaitIfExpected(listener, error, SocketReadiness.Read, ref wait);
                        if (error == 0)
                        {
                            continue;
                        }
                    }

                    if (error != NativeError.WouldBlock)
                    {
                        ThrowIfDisposed();
                    }

                    return error;
                }
            }
        }
        finally
        {
            wait.Dispose();
        }
    }

    /// <summary>Accepts a connection that is pending, without waiting except on Windows.</summary>
    /// <remarks>
    /// No flag prevents the system call from waiting, and disposing a handle does not end it. A connection must therefore be
    /// pending before the call, and no other thread can be accepting it. A socket that is not listening never has
    /// one, and the call fails immediately.
    /// </remarks>
    private static unsafe int AcceptPending(
        SafeSocketHandle listener, byte* address, ref int addressLength, SocketCreationFlags flags, out SafeSocketHandle? accepted)
    {
        if (OperatingSystem.IsWindows())
        {
            return NativeSocket.Accept(listener, address, ref addressLength, flags, out accepted);
        }

        accepted = null;
        Lock accepting = s_accepting.GetValue(listener, static _ => new());
        // If another process accepts the connection first, the thread that holds the lock waits in the call.
        if (!accepting.TryEnter(SocketWait.SliceMilliseconds))
        {
            return NativeError.WouldBlock;
        }

        try
        {
            bool returnsImmediately = NativeSocket.Poll(listener, SocketReadiness.Read, 0) > 0
                || (NativeSocket.TryGetListening(listener, out bool isListening) && !isListening);
            return returnsImmediately
                ? NativeSocket.Accept(listener, address, ref addressLength, flags, out accepted)
                : NativeError.WouldBlock;
        }
        finally
        {
            accepting.Exit();
        }
    }
}
