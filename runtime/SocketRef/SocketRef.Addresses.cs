using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>The two ends.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Gets the address that the socket is bound to, or <see langword="null"/> where its family has none.</summary>
    /// <remarks>It is what the operating system says: for a socket not yet bound, the address of nobody or an error.</remarks>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public EndPoint? LocalEndPoint
    {
        get
        {
            SocketAddress address = SocketAddress.CreateBuffer();
            GetLocalAddress(address);
            return address.ToEndPoint();
        }
    }

    /// <summary>Gets the address of the peer, or <see langword="null"/> where its family has none.</summary>
    /// <exception cref="SocketException">The operating system refused, as it does while there is no peer.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public EndPoint? RemoteEndPoint
    {
        get
        {
            SocketAddress address = SocketAddress.CreateBuffer();
            GetRemoteAddress(address);
            return address.ToEndPoint();
        }
    }

    /// <summary>Gets the address that the socket is bound to.</summary>
    /// <param name="address">Receives the address.</param>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public void GetLocalAddress(SocketAddress address) => NativeError.ThrowIfError(GetAddress(address, isRemote: false));

    /// <summary>Gets the address of the peer.</summary>
    /// <param name="address">Receives the address.</param>
    /// <exception cref="SocketException">The operating system refused, as it does while there is no peer.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
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
