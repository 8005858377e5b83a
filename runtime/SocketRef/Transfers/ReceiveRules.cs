using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Determines from the flags of a receive how it waits.</summary>
internal static class ReceiveRules
{
    internal static SocketReadiness GetReadiness(SocketMessageFlags flags) =>
        (flags & SocketMessageFlags.OutOfBand) != 0 ? SocketReadiness.OutOfBand : SocketReadiness.Read;

    /// <remarks>The kernel does not wait for its error queue.</remarks>
    internal static bool NeverWaits(SocketMessageFlags flags) =>
        (flags & (SocketMessageFlags.DontWait | SocketMessageFlags.ErrorQueue)) != 0;

    /// <summary>
    /// Determines whether <see cref="SocketMessageFlags.WaitAll"/> requires more data, which it does for a stream whose data
    /// is removed from the queue.
    /// </summary>
    /// <remarks>
    /// If the type of the socket cannot be read, the data already received must not be lost to an exception.
    /// </remarks>
    internal static bool RequiresMore(SocketMessageFlags flags, nint received, int requested, SafeSocketHandle socket) =>
        (flags & (SocketMessageFlags.WaitAll | SocketMessageFlags.Peek)) == SocketMessageFlags.WaitAll
        && received > 0
        && received < requested
        && NativeSocket.IsStream(socket);
}
