using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The system calls themselves, on the bare descriptor: the independent witness of everything tested here.</summary>
internal static partial class Libc
{
    internal const int EPERM = 1;
    internal const int ENOENT = 2;
    internal const int ENODEV = 19;
    internal const int EINVAL = 22;
    internal const int ENOPROTOOPT = 92;
    internal const int EOPNOTSUPP = 95;
    internal const int ECONNREFUSED = 111;

    private const int MaximumLength = 8192;

    // SO_ATTACH_FILTER reads back the program, and counts in instructions of eight bytes. Some options answer only to a
    // buffer that is exactly as long as their value.
    private static readonly int[] s_lengths = [MaximumLength / 8, 4, 8, 12, 16, 20, 32];

    /// <summary>Reads what the kernel holds.</summary>
    internal static KernelAnswer GetOption(Socket socket, OptionRow row)
    {
        KernelAnswer first = GetOption(socket, row, s_lengths[0]);
        return first.Error == EINVAL
            ? s_lengths.Select(length => GetOption(socket, row, length)).FirstOrDefault(answer => answer.Error != EINVAL, first)
            : first;
    }

    private static unsafe KernelAnswer GetOption(Socket socket, OptionRow row, int length)
    {
        byte[] buffer = new byte[MaximumLength];
        fixed (byte* pointer = buffer)
        {
            int descriptor = (int)socket.SafeHandle.DangerousGetHandle();
            return getsockopt(descriptor, row.Level, row.Number!.Value, pointer, &length) == 0
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
    internal static unsafe int SetOption(Socket socket, OptionRow row, ReadOnlySpan<byte> value)
    {
        fixed (byte* pointer = value)
        {
            int descriptor = (int)socket.SafeHandle.DangerousGetHandle();
            return setsockopt(descriptor, row.Level, row.Number!.Value, pointer, value.Length) == 0
                ? 0
                : Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>Gets the name of an error number, such as <c>ENOENT</c>.</summary>
    internal static string ErrorName(int error) => Marshal.PtrToStringAnsi(strerrorname_np(error)) ?? $"errno {error}";

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint strerrorname_np(int error);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int getsockopt(int socket, int level, int number, byte* value, int* length);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int setsockopt(int socket, int level, int number, byte* value, int length);
}
