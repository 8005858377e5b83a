using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Determines from the flags of a send how it continues.</summary>
internal static class SendRules
{
    internal static bool NeverWaits(SocketMessageFlags flags) => (flags & SocketMessageFlags.DontWait) != 0;

    /// <summary>Returns the flags of the system call after one that returned a count.</summary>
    /// <remarks>
    /// Only the first call starts the connection. If no data was sent with its request, the connection is awaited, and the next
    /// call sends the data.
    /// </remarks>
    internal static int GetNextFlags(int nativeFlags, nint count) =>
        count >= 0 || Marshal.GetLastPInvokeError() == NativeError.InProgress
            ? nativeFlags & ~NativeMessageFlags.FastOpen
            : nativeFlags;
}
