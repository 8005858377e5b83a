using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Determines from the flags of a receive how it waits.</summary>
internal static class ReceiveRules
{
    internal static SocketReadiness GetReadiness(SocketMessageFlags flags) =>
        (flags & SocketMessageFlags.OutOfBand) != 0 ? SocketReadiness.OutOfBand : SocketReadiness.Read;

    internal static bool NeverWaits(SocketMessageFlags flags) => (flags & SocketMessageFlags.DontWait) != 0;

    /// <remarks>An error of the queue is a control message, so a receive without room for control messages destroys it.</remarks>
    /// <exception cref="ArgumentException">The flags select the error queue.</exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not supported on this operating system.</exception>
    internal static int GetNativeFlags(SocketMessageFlags flags)
    {
        int native = NativeMessageFlags.FromFlags(flags);
        return (flags & SocketMessageFlags.ErrorQueue) == 0
            ? NativeSocket.WithoutWaiting(native)
            : throw new ArgumentException(
                $"{nameof(SocketMessageFlags.ErrorQueue)}: A receive removes the error from the queue without returning it. "
                    + "Call TryReceiveError.",
                nameof(flags));
    }

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
