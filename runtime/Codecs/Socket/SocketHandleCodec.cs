using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A Windows <c>SOCKET</c>, as long as a pointer, that the system takes, and that stays the caller's.</summary>
public readonly struct SocketHandleCodec : ISocketOptionEncoder<SafeSocketHandle>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(SafeSocketHandle value) => nint.Size;

    /// <inheritdoc/>
    public static int Encode(SafeSocketHandle value, in SocketOptionDefinition option, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(value.IsClosed, value);
        MemoryMarshal.Write(destination, value.DangerousGetHandle());
        return nint.Size;
    }

    /// <inheritdoc/>
    public static SafeHandle? GetHandle(SafeSocketHandle value) => value;
}
