using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Sends files.</content>
internal static unsafe partial class NativeSocket
{
    // The maximum that Linux sends in one call, which is sufficient for the other systems.
    private const long MaximumSendFileLength = 0x7FFF_F000;
    private const int IOPending = 997;

    /// <summary>Sends a part of a file, on systems other than Windows.</summary>
    /// <returns>The number of bytes, 0 at the end of the file, or -1. After -1, the error is the last P/Invoke error.</returns>
    internal static nint SendFile(SafeSocketHandle socket, SafeFileHandle file, long offset, long length)
    {
        length = Math.Min(length, MaximumSendFileLength);
        if (PlatformValue.IsLinuxOrAndroid)
        {
            return nint.Size == sizeof(long)
                ? Libc.SendFileOnLinux(socket, file, &offset, (nuint)length)
                : Libc.SendFileOn32BitLinux(socket, file, &offset, (nuint)length);
        }

        long sent = OperatingSystem.IsFreeBSD() ? 0 : length;
        int result = OperatingSystem.IsFreeBSD()
            ? Libc.SendFileOnFreeBSD(file, socket, offset, (nuint)length, null, &sent, 0)
            : Libc.SendFileOnApple(file, socket, offset, &sent, null, 0);
        // These systems report an error even if a part was sent; the next call reports the error again. Apple platforms do
        // not change the count if the error occurs before sending.
        bool isPartial = result == -1
            && sent > 0
            && Marshal.GetLastPInvokeError() is int error
            && (error == NativeError.WouldBlock || error == NativeError.Interrupted || OperatingSystem.IsFreeBSD());
        return result == 0 || isPartial ? (nint)sent : -1;
    }

    /// <summary>Sends a part of a file, on Windows.</summary>
    /// <returns>0 or the error.</returns>
    [SupportedOSPlatform("windows")]
    internal static int TransmitFile(SafeSocketHandle socket, SafeFileHandle file, long offset, int length, out int sent)
    {
        using ManualResetEvent completion = new(initialState: false);
        bool isHeld = false;
        try
        {
            // The system writes to the structure below until it has finished, and a closed handle could not wait for that.
            socket.DangerousAddRef(ref isHeld);
            NativeOverlapped overlapped = new()
            {
                OffsetLow = (int)offset,
                OffsetHigh = (int)(offset >> 32),
                // The lowest bit prevents a completion on a port that .NET associated with the socket.
                EventHandle = completion.SafeWaitHandle.DangerousGetHandle() | 1,
            };
            int error = GetError(Winsock.TransmitFile(socket, file, (uint)length, 0, &overlapped, null, 0) ? 0 : -1);
            uint count = 0;
            if (error is 0 or IOPending)
            {
                uint flags;
                error = GetError(Winsock.GetOverlappedResult(socket, &overlapped, &count, wait: true, &flags) ? 0 : -1);
            }

            // After a failure, the structure has the number of bytes that were sent.
            sent = error == 0 ? (int)count : (int)overlapped.InternalHigh;
            return error;
        }
        finally
        {
            if (isHeld)
            {
                socket.DangerousRelease();
            }
        }
    }
}
