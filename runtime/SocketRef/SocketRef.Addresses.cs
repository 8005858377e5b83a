using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Gets the addresses of both ends.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>
    /// Gets the address to which the socket is bound, or <see langword="null"/> if the operating system returns no address.
    /// </summary>
    /// <remarks>
    /// The address is the one that the operating system returns. For a socket that is not bound, it is an unspecified
    /// address or an error.
    /// </remarks>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public EndPoint? LocalEndPoint
    {
        get
        {
            SocketAddress address = SocketAddress.CreateBuffer();
            GetLocalAddress(address);
            return address.ToEndPoint();
        }
    }

    /// <summary>
    /// Gets the address of the peer, or <see langword="null"/> if the operating system returns no address.
    /// </summary>
    /// <exception cref="SocketException">
    /// The operating system returned an error, for example because the socket is not connected.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public EndPoint? RemoteEndPoint
    {
        get
        {
            SocketAddress address = SocketAddress.CreateBuffer();
            GetRemoteAddress(address);
            return address.ToEndPoint();
        }
    }

    /// <summary>Gets the address to which the socket is bound.</summary>
    /// <param name="address">The address that receives the result.</param>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void GetLocalAddress(SocketAddress address) => NativeError.ThrowIfError(GetAddress(address, isRemote: false));

    /// <summary>Gets the address of the peer.</summary>
    /// <param name="address">The address that receives the result.</param>
    /// <exception cref="SocketException">
    /// The operating system returned an error, for example because the socket is not connected.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void GetRemoteAddress(SocketAddress address) => NativeError.ThrowIfError(GetAddress(address, isRemote: true));

    private unsafe int GetAddress(SocketAddress address, bool isRemote)
    {
        ArgumentNullException.ThrowIfNull(address);
        Span<byte> buffer = address.Buffer.Span;
        fixed (byte* start = buffer)
        {
            int length = buffer.Length;
            int error = NativeSocket.GetName(OperationHandle, start, ref length, isRemote);
            if (error == 0)
            {
                address.Size = Math.Min(length, buffer.Length);
            }

            return error;
        }
    }
}
