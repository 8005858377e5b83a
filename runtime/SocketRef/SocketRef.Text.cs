using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>What a person sees.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Returns the addresses of both ends, as far as there are any.</summary>
    /// <returns>The text.</returns>
    /// <remarks>
    /// It never fails, and does no more than reading an option does: a look in the debugger must neither change how the
    /// socket connects nor take the error of an attempt in the background.
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
                // The Socket would settle an attempt in the background to tell; while it knows of no address, there is none to tell.
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
