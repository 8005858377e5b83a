using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Whether connection fail-over still matters to a socket.</summary>
internal static class ConnectionState
{
    /// <remarks>
    /// A socket that may be connecting in the background is not asked: the getter of <see cref="Socket.Connected"/>
    /// settles such an attempt, and its error is gone. <see cref="Socket.IsBound"/> settles nothing, and is true of what
    /// <see cref="Socket"/> knows to be connected. A non-blocking socket that is bound counts as connected: for one that
    /// was bound on purpose and is not, .NET would fail over to a socket that is not bound any more.
    /// </remarks>
    internal static bool IsConnected(Socket socket) => socket.IsBound && (!socket.Blocking || socket.Connected);

    /// <summary>Tells whether taking the handle of a socket would give up connection fail-over.</summary>
    /// <remarks>On Windows it gives up nothing.</remarks>
    internal static bool NeedsHiddenHandle(Socket socket) => !OperatingSystem.IsWindows() && !IsConnected(socket);
}
