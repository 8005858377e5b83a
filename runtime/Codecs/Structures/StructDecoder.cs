using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A structure that is laid out in memory as the kernel has it, and only read.</summary>
/// <typeparam name="T">The structure.</typeparam>
/// <remarks>Fields that an older kernel does not know are zero.</remarks>
public readonly struct StructDecoder<T> : ISocketOptionDecoder<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaximumLength => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static T Decode(ReadOnlySpan<byte> source)
    {
        T value = default;
        source.CopyTo(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }
}
