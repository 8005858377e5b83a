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
    private const uint WaitTimeout = 258;

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
        return GetSentCount(sent, GetError(result));
    }

    /// <summary>Returns the result of the call on the BSDs, which report an error even if a part was sent.</summary>
    /// <returns>The number of bytes, or -1 if none was sent and an error occurred. The next call reports an error again.</returns>
    /// <remarks>Apple platforms do not change the count if the error occurs before sending.</remarks>
    internal static nint GetSentCount(long sent, int error)
    {
        bool isPartial = sent > 0
            && (error == NativeError.WouldBlock || error == NativeError.Interrupted || OperatingSystem.IsFreeBSD());
        return error == 0 || isPartial ? (nint)sent : -1;
    }

    /// <summary>Closes a duplicate of a socket, on Windows.</summary>
    /// <remarks>
    /// Disposing a <see cref="SafeSocketHandle"/> sets a linger time of zero before the handle is closed. All duplicates share the
    /// setting, and closing the socket would then discard the data that was sent.
    /// </remarks>
    [SupportedOSPlatform("windows")]
    internal static void CloseDuplicate(SafeSocketHandle duplicate)
    {
        nint socket = duplicate.DangerousGetHandle();
        duplicate.SetHandleAsInvalid();
        _ = Winsock.Close(socket);
    }

    /// <summary>Sends a part of a file, on Windows, until the handle of the caller is disposed.</summary>
    /// <param name="handle">The handle of the caller.</param>
    /// <param name="socket">
    /// A duplicate of the handle. A call with the handle of the caller would keep it open, so that nothing would show that it
    /// has been disposed. Closing one of several handles cancels nothing.
    /// </param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The position in the file.</param>
    /// <param name="length">The number of bytes to send.</param>
    /// <param name="sliceMilliseconds">The interval at which the method determines whether the handle has been disposed.</param>
    /// <param name="sent">The number of bytes sent.</param>
    /// <returns>0 or the error.</returns>
    [SupportedOSPlatform("windows")]
    internal static int TransmitFile(
        SafeSocketHandle handle, SafeSocketHandle socket, SafeFileHandle file, long offset, int length, uint sliceMilliseconds, out int sent)
    {
        using ManualResetEvent completion = new(initialState: false);
        NativeOverlapped overlapped = new()
        {
            OffsetLow = (int)offset,
            OffsetHigh = (int)(offset >> 32),
            // The lowest bit prevents a completion on a port that .NET associated with the socket.
            EventHandle = completion.SafeWaitHandle.DangerousGetHandle() | 1,
        };
        int error = GetError(Winsock.TransmitFile(socket, file, (uint)length, 0, &overlapped, null, 0) ? 0 : -1);
        if (error is 0 or IOPending)
        {
            // The system writes to the structure until the event is set. Interrupting the thread must not end the wait.
            while (Winsock.WaitForSingleObject(completion.SafeWaitHandle, sliceMilliseconds) == WaitTimeout)
            {
                if (handle.IsClosed)
                {
                    _ = Winsock.Cancel(socket, &overlapped);
                }
            }

            uint count;
            uint flags;
            error = GetError(Winsock.GetOverlappedResult(socket, &overlapped, &count, wait: false, &flags) ? 0 : -1);
        }

        // It has the number of bytes that were sent, also after a failure.
        sent = (int)overlapped.InternalHigh;
        return error;
    }
}
