using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Waits until a socket is ready.</content>
internal static unsafe partial class NativeSocket
{
    private const int CloseEpollOnExec = 0x8_0000;
    private const int AddToEpoll = 1;
    private const uint EdgeTriggered = 0x8000_0000;

    /// <summary>Waits until a socket is ready or has failed.</summary>
    /// <returns>A positive number, 0 if the time elapsed, or -1.</returns>
    internal static int Poll(SafeHandle socket, SocketReadiness readiness, int milliseconds)
    {
        bool isHeld = false;
        try
        {
            socket.DangerousAddRef(ref isHeld);
            if (OperatingSystem.IsWindows())
            {
                Winsock.PollDescriptor descriptor = new()
                {
                    Socket = socket.DangerousGetHandle(),
                    Events = readiness switch
                    {
                        SocketReadiness.Read => 0x300,
                        SocketReadiness.Write => 0x10,
                        SocketReadiness.OutOfBand => 0x200,
                        _ => 0,
                    },
                };
                return Winsock.Poll(&descriptor, 1, milliseconds);
            }
            else
            {
                Libc.PollDescriptor descriptor = new()
                {
                    Descriptor = (int)socket.DangerousGetHandle(),
                    Events = GetPollEvents(readiness),
                };
                return Libc.Poll(&descriptor, 1, milliseconds);
            }
        }
        finally
        {
            if (isHeld)
            {
                socket.DangerousRelease();
            }
        }
    }

    /// <summary>Starts to observe the changes of the readiness of a socket.</summary>
    /// <returns>
    /// The handle for <see cref="WaitForChange"/>, or <see langword="null"/> if the operating system provides none.
    /// </returns>
    internal static SafeFileHandle? ObserveChanges(SafeSocketHandle socket, SocketReadiness readiness)
    {
        if (!PlatformValue.IsLinuxOrAndroid)
        {
            return null;
        }

        // A struct epoll_event begins with the events. The length of the rest, which is not used, depends on the processor.
        ulong* entry = stackalloc ulong[2];
        *(uint*)entry = EdgeTriggered | (ushort)GetPollEvents(readiness);
        SafeFileHandle epoll = Libc.CreateEpoll(CloseEpollOnExec);
        bool isObserved = false;
        try
        {
            isObserved = !epoll.IsInvalid && Libc.ControlEpoll(epoll, AddToEpoll, socket, entry) != -1;
            return isObserved ? epoll : null;
        }
        finally
        {
            if (!isObserved)
            {
                epoll.Dispose();
            }
        }
    }

    /// <summary>Waits for the next change, or returns immediately if the socket is ready at the first call.</summary>
    /// <returns><see langword="true"/> if the readiness has changed; otherwise, <see langword="false"/>.</returns>
    internal static bool WaitForChange(SafeFileHandle changes, int milliseconds)
    {
        ulong* entry = stackalloc ulong[2];
        return Libc.WaitForEpoll(changes, entry, 1, milliseconds) > 0;
    }

    /// <remarks>
    /// The numbers are those of <c>POLL</c> and <c>EPOLL</c>. Errors are always reported, and alone if nothing else is requested.
    /// </remarks>
    private static short GetPollEvents(SocketReadiness readiness) =>
        readiness switch
        {
            SocketReadiness.Read => 0x1,
            SocketReadiness.Write => 0x4,
            SocketReadiness.OutOfBand => 0x2,
            _ => 0,
        };
}
