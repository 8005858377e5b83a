using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A file descriptor that the kernel takes, and that stays the caller's.</summary>
public readonly struct FileDescriptorCodec : ISocketOptionEncoder<SafeHandle>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(SafeHandle value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(SafeHandle value, in SocketOptionDefinition option, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(value.IsClosed, value);
        MemoryMarshal.Write(destination, (int)value.DangerousGetHandle());
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static SafeHandle? GetHandle(SafeHandle value) => value;
}
