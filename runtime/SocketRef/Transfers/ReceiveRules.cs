using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>What the flags of a receive mean for waiting.</summary>
internal static class ReceiveRules
{
    internal static SocketReadiness GetReadiness(SocketMessageFlags flags) =>
        (flags & SocketMessageFlags.OutOfBand) != 0 ? SocketReadiness.OutOfBand : SocketReadiness.Read;

    /// <remarks>The kernel does not wait for its queue of errors either.</remarks>
    internal static bool NeverWaits(SocketMessageFlags flags) =>
        (flags & (SocketMessageFlags.DontWait | SocketMessageFlags.ErrorQueue)) != 0;

    /// <summary>
    /// Returns whether <see cref="SocketMessageFlags.WaitAll"/> wants more than came: it does of a stream, from which
    /// bytes are taken.
    /// </summary>
    /// <remarks>A socket that does not tell what it is must not take what came along with its error.</remarks>
    internal static bool GoesOn(SocketMessageFlags flags, nint received, int wanted, SafeSocketHandle socket) =>
        (flags & (SocketMessageFlags.WaitAll | SocketMessageFlags.Peek)) == SocketMessageFlags.WaitAll
        && received > 0
        && received < wanted
        && SocketRef.IsStream(socket);
}
