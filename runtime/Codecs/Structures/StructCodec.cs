using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a structure with the native layout. The text is that of the structure.</summary>
/// <typeparam name="T">The structure.</typeparam>
/// <remarks>The fields that an older kernel does not support are zero.</remarks>
public readonly struct StructCodec<T> : ISocketOptionCodec<T>
    where T : unmanaged, IParsable<T>
{
    /// <inheritdoc/>
    public static int MaximumLength => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static T Decode(ReadOnlySpan<byte> source) => StructDecoder<T>.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(T value) => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int Encode(T value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, value);
        return Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out T value) => T.TryParse(text, CultureInfo.InvariantCulture, out value);
}
