using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Establishes and ends connections. Each method returns 0 or the error.</content>
internal static unsafe partial class NativeSocket
{
    internal static int Bind(SafeSocketHandle socket, byte* address, int length) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Bind(socket, address, length) : Libc.Bind(socket, address, length));

    internal static int Connect(SafeSocketHandle socket, byte* address, int length) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Connect(socket, address, length) : Libc.Connect(socket, address, length));

    internal static int Listen(SafeSocketHandle socket, int backlog) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Listen(socket, backlog) : Libc.Listen(socket, backlog));

    /// <summary>Tries to determine whether a socket is listening, which Apple platforms do not state.</summary>
    internal static bool TryGetListening(SafeSocketHandle socket, out bool isListening)
    {
        int level = PlatformValue.Number(linux: 1, freebsd: 0xFFFF);
        int number = PlatformValue.Number(linux: 30, freebsd: 2);
        Span<byte> value = stackalloc byte[sizeof(int)];
        bool isKnown = number != PlatformValue.Absent && TryGetOption(socket, level, number, value, out _);
        isListening = isKnown && MemoryMarshal.Read<int>(value) != 0;
        return isKnown;
    }

    internal static int Shutdown(SafeSocketHandle socket, SocketShutdown how) =>
        // The numbers of SHUT_ and SD_ are those of .NET on every system.
        GetError(OperatingSystem.IsWindows() ? Winsock.Shutdown(socket, (int)how) : Libc.Shutdown(socket, (int)how));

    internal static int GetName(SafeSocketHandle socket, byte* address, ref int length, bool isRemote)
    {
        int nativeLength = length;
        int result = (OperatingSystem.IsWindows(), isRemote) switch
        {
            (true, true) => Winsock.GetPeerName(socket, address, &nativeLength),
            (true, false) => Winsock.GetSocketName(socket, address, &nativeLength),
            (false, true) => Libc.GetPeerName(socket, address, &nativeLength),
            (false, false) => Libc.GetSocketName(socket, address, &nativeLength),
        };
        length = nativeLength;
        return GetError(result);
    }

    private static int GetError(int result) => result == -1 ? Marshal.GetLastPInvokeError() : 0;
}
