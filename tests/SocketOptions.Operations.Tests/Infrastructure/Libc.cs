using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Operations.Tests;

/// <summary>The kernel asked directly, to check by another way what the runtime has done. On Linux.</summary>
internal static unsafe partial class Libc
{
    private const int GetDescriptorFlags = 1;
    private const int GetStatusFlags = 3;
    private const int SetStatusFlags = 4;
    private const int NonBlock = 0x800;

    internal static bool IsNonBlocking(SafeSocketHandle socket) =>
        (Control((int)socket.DangerousGetHandle(), GetStatusFlags, 0) & NonBlock) != 0;

    internal static void SetNonBlocking(SafeSocketHandle socket) =>
        Assert.That(Control((int)socket.DangerousGetHandle(), SetStatusFlags, NonBlock), Is.Zero);

    internal static bool IsCloseOnExec(SafeSocketHandle socket) =>
        Control((int)socket.DangerousGetHandle(), GetDescriptorFlags, 0) == 1;

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

    /// <remarks>The runtime opens other descriptors whenever it loads an assembly.</remarks>
    internal static int CountSockets() =>
        Directory.GetFiles("/proc/self/fd")
            .Count(path => new FileInfo(path).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

    /// <summary>Interrupts whatever the thread waits for in the kernel.</summary>
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
}
