using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The system calls themselves, on the bare descriptor: the independent witness of everything tested here.</summary>
/// <remarks>Windows has the same two in Winsock, on a handle.</remarks>
internal static partial class Libc
{
    internal const int EPERM = 1;
    internal const int ENOENT = 2;
    internal const int EACCES = 13;
    internal const int ENODEV = 19;
    internal const int EOPNOTSUPP = 95;

    internal static readonly int EINVAL = OperatingSystem.IsWindows() ? 10022 : 22;
    internal static readonly int ENOPROTOOPT = OperatingSystem.IsWindows() ? 10042 : 92;
    internal static readonly int ECONNREFUSED = OperatingSystem.IsWindows() ? 10061 : 111;

    private const int MaximumLength = 8192;

    // SO_ATTACH_FILTER reads back the program, and counts in instructions of eight bytes. Some options require a
    // buffer that is exactly as long as their value.
    private static readonly int[] s_lengths = [MaximumLength / 8, 4, 8, 12, 16, 20, 32];

    /// <summary>Reads what the kernel holds.</summary>
    internal static KernelAnswer GetOption(Socket socket, LocalRow row)
    {
        KernelAnswer first = GetOption(socket, row, s_lengths[0]);
        return first.Error == EINVAL
            ? s_lengths.Select(length => GetOption(socket, row, length)).FirstOrDefault(answer => answer.Error != EINVAL, first)
            : first;
    }

    private static unsafe KernelAnswer GetOption(Socket socket, LocalRow row, int length)
    {
        byte[] buffer = new byte[MaximumLength];
        fixed (byte* pointer = buffer)
        {
            nint handle = socket.SafeHandle.DangerousGetHandle();
            int result = OperatingSystem.IsWindows()
                ? Winsock.getsockopt(handle, row.Level, row.Number!.Value, pointer, &length)
                : getsockopt((int)handle, row.Level, row.Number!.Value, pointer, &length);
            return result == 0
                ? new KernelAnswer(0, buffer[..length])
                : new KernelAnswer(Marshal.GetLastPInvokeError(), []);
        }
    }

    /// <summary>Reads an option of the table that is a C <c>int</c>.</summary>
    internal static int GetInt32(Socket socket, string name)
    {
        KernelAnswer answer = GetOption(socket, OptionTable.Row(name));
        Assert.That(answer.Error, Is.Zero, name);
        return answer.ToInt32();
    }

    /// <summary>Sets an option.</summary>
    /// <returns>Zero, or the errno.</returns>
    internal static unsafe int SetOption(Socket socket, LocalRow row, ReadOnlySpan<byte> value)
    {
        fixed (byte* pointer = value)
        {
            nint handle = socket.SafeHandle.DangerousGetHandle();
            int result = OperatingSystem.IsWindows()
                ? Winsock.setsockopt(handle, row.Level, row.Number!.Value, pointer, value.Length)
                : setsockopt((int)handle, row.Level, row.Number!.Value, pointer, value.Length);
            return result == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>Gets the name of an error number, such as <c>ENOENT</c>.</summary>
    internal static string ErrorName(int error) =>
        (OperatingSystem.IsWindows() ? Winsock.ErrorName(error) : Marshal.PtrToStringAnsi(strerrorname_np(error))) ?? $"errno {error}";

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint strerrorname_np(int error);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int getsockopt(int socket, int level, int number, byte* value, int* length);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int setsockopt(int socket, int level, int number, byte* value, int length);

    private static unsafe partial class Winsock
    {
        /// <summary>Gets the name on other systems of an error that options have, from winsock2.h.</summary>
        internal static string? ErrorName(int error) => error switch
        {
            10013 => "EACCES",
            10014 => "EFAULT",
            10022 => "EINVAL",
            10042 => "ENOPROTOOPT",
            10045 => "EOPNOTSUPP",
            10048 => "EADDRINUSE",
            10049 => "EADDRNOTAVAIL",
            10055 => "ENOBUFS",
            10057 => "ENOTCONN",
            _ => null,
        };

        [LibraryImport("ws2_32.dll", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        internal static partial int getsockopt(nint socket, int level, int number, byte* value, int* length);

        [LibraryImport("ws2_32.dll", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        internal static partial int setsockopt(nint socket, int level, int number, byte* value, int length);
    }
}
