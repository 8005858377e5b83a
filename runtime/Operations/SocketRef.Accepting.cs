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
                // No flag keeps this call from waiting in the kernel, so the waiting comes before it.
                int error = OperatingSystem.IsWindows() ? 0 : WaitIfExpected(listener, SocketReadiness.Read, ref deadline);
                bool waits = deadline is not null;
                if (error == 0 || (error == NativeError.WouldBlock && !waits))
                {
                    int length = buffer.Length;
                    error = NativeSocket.Accept(listener, address, ref length, flags, out accepted);
                    if (error == 0)
                    {
                        remoteAddress?.Size = Math.Min(length, buffer.Length);
                        return 0;
                    }
                }

                if (error == NativeError.Interrupted || (error == NativeError.WouldBlock && waits))
                {
                    continue;
                }

                if (waits || NativeError.IsCancelled(error))
                {
                    ThrowIfDisposed();
                }

                return error;
            }
        }
    }
}
