using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a handle to its Windows <c>SOCKET</c>, which has the length of a pointer. The caller still owns the handle.
/// </summary>
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
