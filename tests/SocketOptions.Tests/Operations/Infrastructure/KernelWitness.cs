using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Operations;

/// <summary>The kernel asked directly, to check by another way what the runtime has done. On Linux and Windows.</summary>
internal static unsafe partial class KernelWitness
{
    private const int GetDescriptorFlags = 1;
    private const int GetStatusFlags = 3;
    private const int SetStatusFlags = 4;
    private const int NonBlock = 0x800;

    /// <remarks>On Windows, the socket must be connected and have nothing to receive.</remarks>
    internal static bool IsNonBlocking(SafeSocketHandle socket) => OperatingSystem.IsWindows()
        ? Winsock.IsNonBlocking(socket)
        : (Control((int)socket.DangerousGetHandle(), GetStatusFlags, 0) & NonBlock) != 0;

    internal static void SetNonBlocking(SafeSocketHandle socket) =>
        Assert.That(Control((int)socket.DangerousGetHandle(), SetStatusFlags, NonBlock), Is.Zero);

    internal static bool IsCloseOnExec(SafeSocketHandle socket) => OperatingSystem.IsWindows()
        ? !Winsock.IsInheritable(socket)
        : Control((int)socket.DangerousGetHandle(), GetDescriptorFlags, 0) == 1;

    internal static byte[] GetSocketName(SafeSocketHandle socket)
    {
        byte* name = stackalloc byte[128];
        int length = 128;
        Assert.That(GetSocketName((int)socket.DangerousGetHandle(), name, &length), Is.Zero);
        return new ReadOnlySpan<byte>(name, length).ToArray();
    }

    internal static int GetOption(SafeSocketHandle socket, int level, int number)
    {
        int value;
        int length = sizeof(int);
        Assert.That(GetSocketOption((int)socket.DangerousGetHandle(), level, number, &value, &length), Is.Zero);
        return value;
    }

    /// <remarks>
    /// The runtime opens other descriptors whenever it loads an assembly. Windows does not distinguish them from sockets.
    /// </remarks>
    internal static int CountSockets() => OperatingSystem.IsWindows()
        ? Winsock.CountHandles()
        : Directory.GetFiles("/proc/self/fd")
            .Count(path => new FileInfo(path).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

    /// <summary>Interrupts the system call in which the thread waits.</summary>
    internal static void Interrupt(int thread)
    {
        const int WindowChange = 28;
        Assert.That(Signal(Environment.ProcessId, thread, WindowChange), Is.Zero);
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    internal static partial int GetThread();

    [LibraryImport("libc", EntryPoint = "tgkill")]
    private static partial int Signal(int process, int thread, int signal);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "getsockname")]
    private static partial int GetSocketName(int descriptor, byte* name, int* length);

    [LibraryImport("libc", EntryPoint = "getsockopt")]
    private static partial int GetSocketOption(int descriptor, int level, int number, void* value, int* length);

    private static partial class Winsock
    {
        private const int SocketLevel = 0xFFFF;
        private const int ReceiveTimeout = 0x1006;
        private const int Peek = 2;
        private const int WouldBlock = 10035;
        private const int TimedOut = 10060;
        private const uint Inherit = 1;
        private const nint CurrentProcess = -1;

        /// <summary>No function returns the mode, but receiving shows it.</summary>
        internal static bool IsNonBlocking(SafeSocketHandle socket)
        {
            SetReceiveTimeout(socket, 1);
            byte received;
            Assert.That(Receive(socket.DangerousGetHandle(), &received, 1, Peek), Is.EqualTo(-1));
            int error = Marshal.GetLastPInvokeError();
            SetReceiveTimeout(socket, 0);
            Assert.That(error, Is.EqualTo(WouldBlock).Or.EqualTo(TimedOut));
            return error == WouldBlock;
        }

        internal static bool IsInheritable(SafeSocketHandle socket)
        {
            uint flags;
            Assert.That(GetHandleInformation(socket.DangerousGetHandle(), &flags), Is.Not.Zero);
            return (flags & Inherit) != 0;
        }

        internal static int CountHandles()
        {
            uint count;
            Assert.That(GetProcessHandleCount(CurrentProcess, &count), Is.Not.Zero);
            return (int)count;
        }

        private static void SetReceiveTimeout(SafeSocketHandle socket, int milliseconds) => Assert.That(
            SetSocketOption(socket.DangerousGetHandle(), SocketLevel, ReceiveTimeout, &milliseconds, sizeof(int)), Is.Zero);

        [LibraryImport("ws2_32.dll", EntryPoint = "recv", SetLastError = true)]
        private static partial int Receive(nint socket, byte* buffer, int length, int flags);

        [LibraryImport("ws2_32.dll", EntryPoint = "setsockopt")]
        private static partial int SetSocketOption(nint socket, int level, int number, void* value, int length);

        [LibraryImport("kernel32.dll", EntryPoint = "GetHandleInformation")]
        private static partial int GetHandleInformation(nint handle, uint* flags);

        [LibraryImport("kernel32.dll", EntryPoint = "GetProcessHandleCount")]
        private static partial int GetProcessHandleCount(nint process, uint* count);
    }
}
