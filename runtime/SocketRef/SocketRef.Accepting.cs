using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Accepts connections.</content>
public readonly ref partial struct SocketRef
{
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
        accepted = null;
        Deadline? deadline = null;
        Span<byte> buffer = GetBuffer(remoteAddress);
        fixed (byte* address = buffer)
        {
            while (true)
            {
                // No flag prevents the call from waiting in the kernel, so a connection must be pending before the call. If
                // one is, the blocking mode does not matter.
                int error = OperatingSystem.IsWindows() || NativeSocket.Poll(listener, SocketReadiness.Read, 0) > 0
                    ? 0
                    : WaitIfExpected(listener, SocketReadiness.Read, ref deadline);
                if (error == 0)
                {
                    int length = buffer.Length;
                    error = NativeSocket.Accept(listener, address, ref length, flags, out accepted);
                    if (error == 0)
                    {
                        remoteAddress?.Size = Math.Min(length, buffer.Length);
                        return 0;
                    }

                    if (error == NativeError.Interrupted || (error == NativeError.WouldBlock && !OperatingSystem.IsWindows()))
                    {
                        // Another thread or process can have accepted the connection.
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
}
