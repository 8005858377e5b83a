using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Reads and sets options.</content>
internal static unsafe partial class NativeSocket
{
    /// <returns><see langword="false"/> if the system returned an error, which is the last P/Invoke error.</returns>
    internal static bool TryGetOption(SafeSocketHandle socket, int level, int number, Span<byte> value, out int length)
    {
        int capacity = value.Length;
        fixed (byte* pointer = value)
        {
            int result = OperatingSystem.IsWindows()
                ? Winsock.GetOption(socket, level, number, pointer, &capacity)
                : Libc.GetOption(socket, level, number, pointer, &capacity);
            length = capacity;
            return result != -1;
        }
    }

    /// <inheritdoc cref="TryGetOption"/>
    /// <remarks>Success is not always zero: some options return a count.</remarks>
    internal static bool TrySetOption(SafeSocketHandle socket, int level, int number, ReadOnlySpan<byte> value)
    {
        fixed (byte* pointer = value)
        {
            int result = OperatingSystem.IsWindows()
                ? Winsock.SetOption(socket, level, number, pointer, value.Length)
                : Libc.SetOption(socket, level, number, pointer, value.Length);
            return result != -1;
        }
    }
}
