using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Accepting connections.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Accepts a connection.</summary>
    /// <returns>The socket of the connection: blocking, and not inherited by child processes.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public Socket Accept() => ToSocket(AcceptHandle());

    /// <summary>Accepts a connection.</summary>
    /// <param name="remoteEndPoint">The address of the peer, or <see langword="null"/> where its family has none.</param>
    /// <returns>The socket of the connection: blocking, and not inherited by child processes.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public Socket Accept(out EndPoint? remoteEndPoint)
    {
        SocketAddress address = SocketAddress.CreateBuffer();
        SafeSocketHandle handle = AcceptHandle(SocketCreationFlags.None, address);
        remoteEndPoint = address.ToEndPoint();
        return ToSocket(handle);
    }

    /// <summary>Accepts a connection, as a bare handle.</summary>
    /// <param name="flags">What the handle is like from its first moment.</param>
    /// <param name="remoteAddress">Receives the address of the peer.</param>
    /// <returns>The handle of the connection.</returns>
    /// <remarks>
    /// It costs less than a <see cref="Socket"/>, which asks the operating system what it is made from. But .NET resets
    /// the connection of a TCP handle that is disposed; a <see cref="Socket"/> made from it closes it in good order.
    /// </remarks>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SafeSocketHandle AcceptHandle(
        SocketCreationFlags flags = SocketCreationFlags.None, SocketAddress? remoteAddress = null)
    {
        NativeError.ThrowIfError(AcceptCore(flags, remoteAddress, out SafeSocketHandle? accepted));
        return accepted!;
    }

    /// <summary>Accepts a connection, as a bare handle, unless the operating system refuses.</summary>
    /// <param name="flags">What the handle is like from its first moment.</param>
    /// <param name="remoteAddress">Receives the address of the peer.</param>
    /// <param name="accepted">The handle of the connection.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where there is no
    /// connection yet and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryAcceptHandle(SocketCreationFlags flags, SocketAddress? remoteAddress, out SafeSocketHandle? accepted) =>
        NativeError.ToSocketError(AcceptCore(flags, remoteAddress, out accepted));

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
                // No flag keeps the call from waiting in the kernel, so that it is not made before there is a connection.
                // Where there is one already, nobody has to be asked whether to wait for it.
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
                        // Somebody else may have been faster.
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
