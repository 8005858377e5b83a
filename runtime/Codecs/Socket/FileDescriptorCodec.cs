using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a handle to its file descriptor. The caller still owns the handle.</summary>
public readonly struct FileDescriptorCodec : ISocketOptionEncoder<SafeHandle>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(SafeHandle value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(SafeHandle value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(value.IsClosed, value);
        MemoryMarshal.Write(destination, (int)value.DangerousGetHandle());
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static SafeHandle? GetHandle(SafeHandle value) => value;

    /// <summary>Formats the number of the file descriptor for messages. Text cannot represent a handle.</summary>
    /// <param name="value">The handle.</param>
    /// <returns>The text.</returns>
    public static string Format(SafeHandle value) =>
        string.Create(CultureInfo.InvariantCulture, $"file descriptor {value.DangerousGetHandle()}");
}
