using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Establishes and ends connections. Each method returns 0 or the error.</content>
internal static unsafe partial class NativeSocket
{
    private static int SocketLevel => PlatformValue.Number(linux: 1, windows: 0xFFFF, apple: 0xFFFF, freebsd: 0xFFFF);

    internal static int Bind(SafeSocketHandle socket, byte* address, int length) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Bind(socket, address, length) : Libc.Bind(socket, address, length));

    internal static int Connect(SafeSocketHandle socket, byte* address, int length) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Connect(socket, address, length) : Libc.Connect(socket, address, length));

    internal static int Listen(SafeSocketHandle socket, int backlog) =>
        GetError(OperatingSystem.IsWindows() ? Winsock.Listen(socket, backlog) : Libc.Listen(socket, backlog));

    /// <summary>Tries to determine whether a socket is listening, which Apple platforms do not state.</summary>
    internal static bool TryGetListening(SafeSocketHandle socket, out bool isListening)
    {
        int number = PlatformValue.Number(linux: 30, freebsd: 2);
        Span<byte> value = stackalloc byte[sizeof(int)];
        bool isKnown = number != PlatformValue.Absent && TryGetOption(socket, SocketLevel, number, value, out _);
        isListening = isKnown && MemoryMarshal.Read<int>(value) != 0;
        return isKnown;
    }

    /// <returns><see langword="true"/> if the socket is known to be a stream; otherwise, <see langword="false"/>.</returns>
    internal static bool IsStream(SafeSocketHandle socket)
    {
        int number = PlatformValue.Number(linux: 3, windows: 0x1008, apple: 0x1008, freebsd: 0x1008);
        Span<byte> value = stackalloc byte[sizeof(int)];
        // The number of a stream is that of .NET on every system.
        return TryGetOption(socket, SocketLevel, number, value, out _) && MemoryMarshal.Read<int>(value) == (int)SocketType.Stream;
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
