using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Determines whether connection fail-over still matters to a socket.</summary>
internal static class ConnectionState
{
    /// <remarks>
    /// <see cref="Socket.Connected"/> is not read while the socket can be connecting in the background, because its
    /// getter completes such an attempt and discards its error. <see cref="Socket.IsBound"/> has no such effect, and is
    /// <see langword="true"/> if <see cref="Socket"/> knows that it is connected. A non-blocking socket that is bound
    /// counts as connected: if it was bound explicitly and is not connected, .NET would fail over to a socket that is
    /// not bound.
    /// </remarks>
    internal static bool IsConnected(Socket socket) => socket.IsBound && (!socket.Blocking || socket.Connected);

    /// <summary>Determines whether using the handle of a socket would prevent connection fail-over.</summary>
    /// <remarks>On Windows, it does not.</remarks>
    internal static bool NeedsHiddenHandle(Socket socket) => !OperatingSystem.IsWindows() && !IsConnected(socket);
}
