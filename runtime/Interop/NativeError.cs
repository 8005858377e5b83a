using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Converts the error numbers of the operating system, where 0 is success.</summary>
internal static class NativeError
{
    /// <remarks>On Windows, WSAEINTR means that the call was canceled, so it is not repeated.</remarks>
    internal static int Interrupted => PlatformValue.Number(linux: 4, apple: 4, freebsd: 4);

    internal static int WouldBlock => PlatformValue.Number(linux: 11, windows: 10035, apple: 35, freebsd: 35);

    internal static int InProgress => PlatformValue.Number(linux: 115, windows: 10035, apple: 36, freebsd: 36);

    internal static int AlreadyInProgress => PlatformValue.Number(linux: 114, windows: 10037, apple: 37, freebsd: 37);

    internal static int IsConnected => PlatformValue.Number(linux: 106, windows: 10056, apple: 56, freebsd: 56);

    internal static int TimedOut => PlatformValue.Number(linux: 110, windows: 10060, apple: 60, freebsd: 60);

    internal static int NotConnected => PlatformValue.Number(linux: 107, windows: 10057, apple: 57, freebsd: 57);

    internal static int MessageSize => PlatformValue.Number(linux: 90, windows: 10040, apple: 40, freebsd: 40);

    internal static int NoBufferSpace => PlatformValue.Number(linux: 105, windows: 10055, apple: 55, freebsd: 55);

    internal static int Shutdown => PlatformValue.Number(linux: 108, windows: 10058, apple: 58, freebsd: 58);

    /// <summary>Determines whether a call would wait, for the socket or for the connection that the call has started.</summary>
    internal static bool IsPending(int error) => error == WouldBlock || error == InProgress;

    /// <summary>Determines whether Windows reports that the call was canceled: WSAEINTR or ERROR_OPERATION_ABORTED.</summary>
    internal static bool IsCancelled(int error) => OperatingSystem.IsWindows() && (error is 10004 or 995);

    internal static SocketError ToSocketError(int error)
    {
        if (error == 0)
        {
            return SocketError.Success;
        }

        // This error is frequent, so it must not allocate an exception.
        return error == WouldBlock ? SocketError.WouldBlock : ToException(error).SocketErrorCode;
    }

    internal static bool IsSuccess(int error, out SocketError socketError)
    {
        socketError = ToSocketError(error);
        return error == 0;
    }

    internal static void ThrowIfError(int error)
    {
        if (error != 0)
        {
            throw ToException(error);
        }
    }

    internal static SocketException ToException(int error)
    {
        // The constructor with a parameter expects a SocketError, which an errno is not.
        Marshal.SetLastPInvokeError(error);
        return new SocketException();
    }
}
