using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>What a person sees.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Returns the addresses of both ends, as far as there are any.</summary>
    /// <returns>The text.</returns>
    /// <remarks>
    /// It never fails, and leaves the handle of a <see cref="Socket"/> alone: a look in the debugger must not change how
    /// the socket connects.
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
            EndPoint? endPoint = (_socket, isRemote) switch
            {
                (null, true) => RemoteEndPoint,
                (null, false) => LocalEndPoint,
                (_, true) => _socket.RemoteEndPoint,
                (_, false) => _socket.LocalEndPoint,
            };
            return endPoint?.ToString() ?? string.Empty;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
