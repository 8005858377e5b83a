using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Returns the text for debuggers and logs.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Returns the addresses of the ends that have one.</summary>
    /// <returns>The text, which is empty if neither end has an address.</returns>
    /// <remarks>
    /// The method does not fail. In a debugger, it does not change how the socket connects, and it does not clear the error of
    /// a connection attempt in the background.
    /// </remarks>
    public override string ToString()
    {
        string local = Describe(isRemote: false);
        string remote = Describe(isRemote: true);
        return remote.Length == 0 ? local : $"{local} -> {remote}";
    }

    private string Describe(bool isRemote)
    {
        try
        {
            EndPoint? endPoint =
                _socket is null || ConnectionState.IsConnected(_socket) ? (isRemote ? RemoteEndPoint : LocalEndPoint)
                // The property completes a connection attempt in the background; a Socket that is not bound has no address.
                : isRemote || !_socket.IsBound ? null
                : _socket.LocalEndPoint;
            return endPoint?.ToString() ?? string.Empty;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
