using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents a <c>struct iovec</c>, or a <c>WSABUF</c>, which has the same two words in reverse order.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct NativeBuffer
{
    private readonly nuint _first;
    private readonly nuint _second;

    internal NativeBuffer(byte* start, int length)
    {
        // The length is a ULONG on Windows, which runs on little-endian machines only.
        (_first, _second) = OperatingSystem.IsWindows() ? ((nuint)length, (nuint)start) : ((nuint)start, (nuint)length);
    }

    internal byte* Start => (byte*)(OperatingSystem.IsWindows() ? _second : _first);

    internal int Length => (int)(OperatingSystem.IsWindows() ? _first : _second);
}
