using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Waits until a socket is ready.</content>
internal static unsafe partial class NativeSocket
{
    private const int CloseEpollOnExec = 0x8_0000;
    private const int AddToEpoll = 1;
    private const uint EdgeTriggered = 0x8000_0000;
    private const int MaximumEpollEntryLength = 16;

    /// <summary>Gets the offset of the data in a <c>struct epoll_event</c>, which is packed on x86 processors.</summary>
    private static int EpollDataOffset => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;

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

    /// <summary>Creates a handle that waits for any number of observed sockets.</summary>
    /// <returns>The handle, or <see langword="null"/> if the process has reached its limit of descriptors.</returns>
    internal static SafeFileHandle? CreateMonitor()
    {
        SafeFileHandle monitor = Libc.CreateEpoll(CloseEpollOnExec);
        if (monitor.IsInvalid)
        {
            monitor.Dispose();
            return null;
        }

        return monitor;
    }

    /// <summary>Adds the changes of a socket to a monitor. Closing their handle removes them.</summary>
    internal static bool TryMonitor(SafeFileHandle monitor, SafeFileHandle changes, ulong identifier)
    {
        byte* entry = stackalloc byte[MaximumEpollEntryLength];
        *(uint*)entry = EdgeTriggered | (ushort)GetPollEvents(SocketReadiness.Read);
        Unsafe.WriteUnaligned(entry + EpollDataOffset, identifier);
        return Libc.ControlEpoll(monitor, AddToEpoll, changes, entry) != -1;
    }

    /// <summary>Waits until monitored sockets have changed.</summary>
    /// <returns>The number of identifiers.</returns>
    internal static int WaitForMonitored(SafeFileHandle monitor, Span<ulong> identifiers, int milliseconds)
    {
        int entryLength = EpollDataOffset + sizeof(ulong);
        byte* entries = stackalloc byte[identifiers.Length * entryLength];
        int count = Math.Max(Libc.WaitForEpoll(monitor, entries, identifiers.Length, milliseconds), 0);
        for (int i = 0; i < count; i++)
        {
            identifiers[i] = Unsafe.ReadUnaligned<ulong>(entries + (i * entryLength) + EpollDataOffset);
        }

        return count;
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
