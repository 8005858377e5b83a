using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Whether connection fail-over still matters to a socket.</summary>
internal static class ConnectionState
{
    /// <remarks>
    /// A socket that may be connecting in the background is not asked: the getter of <see cref="Socket.Connected"/>
    /// settles such an attempt, and its error is gone.
    /// </remarks>
    internal static bool IsConnected(Socket socket) => socket.Blocking && socket.Connected;

    /// <summary>Tells whether taking the handle of a socket would give up connection fail-over.</summary>
    /// <remarks>On Windows it gives up nothing.</remarks>
    internal static bool NeedsHiddenHandle(Socket socket) => !OperatingSystem.IsWindows() && !IsConnected(socket);
}
