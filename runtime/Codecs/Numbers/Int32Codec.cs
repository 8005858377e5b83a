using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a C <c>int</c>. The text is a decimal number, or a hexadecimal number after <c>0x</c>.</summary>
public readonly struct Int32Codec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfOutOfRange(value, unit: "", value);
        MemoryMarshal.Write(destination, value);
        return sizeof(int);
    }
}
