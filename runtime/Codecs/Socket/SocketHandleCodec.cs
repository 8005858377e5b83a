using System.Globalization;
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
        option.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(value.IsClosed, value);
        MemoryMarshal.Write(destination, value.DangerousGetHandle());
        return nint.Size;
    }

    /// <inheritdoc/>
    public static SafeHandle? GetHandle(SafeSocketHandle value) => value;

    /// <summary>Formats the number of the socket for messages. Text cannot represent a handle.</summary>
    /// <param name="value">The handle.</param>
    /// <returns>The text.</returns>
    public static string Format(SafeSocketHandle value) =>
        string.Create(CultureInfo.InvariantCulture, $"socket {value.DangerousGetHandle()}");
}
