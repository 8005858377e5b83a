using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a read-only structure with the native layout.</summary>
/// <typeparam name="T">The structure.</typeparam>
/// <remarks>The fields that an older kernel does not support are zero.</remarks>
public readonly struct StructDecoder<T> : ISocketOptionDecoder<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaximumLength => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinimumMessageLength => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static T Decode(ReadOnlySpan<byte> source)
    {
        T value = default;
        source.CopyTo(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }
}
