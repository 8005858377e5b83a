using System.Net.Sockets;

namespace Sockets.Options;

/// <content>The two calls behind every option.</content>
internal static unsafe partial class NativeSocket
{
    /// <returns><see langword="false"/> for an error, which then is the last P/Invoke error.</returns>
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
    /// <remarks>Success is not always zero: a few options answer with a count.</remarks>
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
