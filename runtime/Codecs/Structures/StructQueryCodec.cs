using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a structure with the native layout that is both the argument and the value.</summary>
/// <typeparam name="T">The structure.</typeparam>
public readonly struct StructQueryCodec<T> : ISocketOptionQueryCodec<T, T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int GetBufferLength(T query) => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int Encode(T query, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, query);
        return Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static T Decode(ReadOnlySpan<byte> source, int length) => MemoryMarshal.Read<T>(source);
}
