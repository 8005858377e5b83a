using System.Net.Sockets;
using System.Runtime.InteropServices;

// Off Windows it only keeps the search out of the application's own folder.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace Sockets.Options;

/// <summary>The two system calls behind every option.</summary>
/// <remarks>
/// After <see langword="false"/> the error is the last P/Invoke error. Only the constructor of
/// <see cref="SocketException"/> without arguments turns that into the right <see cref="SocketError"/> and keeps the
/// errno; the others take a <see cref="SocketError"/>. Success is not always zero: a few options answer with a count.
/// </remarks>
internal static partial class Interop
{
    internal static unsafe bool TryGetSocketOption(SafeSocketHandle handle, int level, int number, Span<byte> value, out int length)
    {
        int capacity = value.Length;
        fixed (byte* pointer = value)
        {
            int result = OperatingSystem.IsWindows()
                ? Windows.GetSocketOption(handle, level, number, pointer, &capacity)
                : Unix.GetSocketOption(handle, level, number, pointer, &capacity);
            length = capacity;
            return result != -1;
        }
    }

    internal static unsafe bool TrySetSocketOption(SafeSocketHandle handle, int level, int number, ReadOnlySpan<byte> value)
    {
        fixed (byte* pointer = value)
        {
            int result = OperatingSystem.IsWindows()
                ? Windows.SetSocketOption(handle, level, number, pointer, value.Length)
                : Unix.SetSocketOption(handle, level, number, pointer, value.Length);
            return result != -1;
        }
    }

    private static unsafe partial class Unix
    {
        [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
        internal static partial int GetSocketOption(SafeSocketHandle socket, int level, int number, byte* value, int* length);

        [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
        internal static partial int SetSocketOption(SafeSocketHandle socket, int level, int number, byte* value, int length);
    }

    private static unsafe partial class Windows
    {
        [LibraryImport("ws2_32.dll", EntryPoint = "getsockopt", SetLastError = true)]
        internal static partial int GetSocketOption(SafeSocketHandle socket, int level, int number, byte* value, int* length);

        [LibraryImport("ws2_32.dll", EntryPoint = "setsockopt", SetLastError = true)]
        internal static partial int SetSocketOption(SafeSocketHandle socket, int level, int number, byte* value, int length);
    }
}
