using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a C <c>unsigned int</c>. The text is a decimal number, or a hexadecimal number after <c>0x</c>.
/// </summary>
public readonly struct UInt32Codec : ISocketOptionCodec<uint>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(uint);

    /// <inheritdoc/>
    public static uint Decode(ReadOnlySpan<byte> source) => unchecked((uint)NativeInteger.ReadInt32(source));

    /// <inheritdoc/>
    public static int GetMaximumLength(uint value) => sizeof(uint);

    /// <inheritdoc/>
    public static int Encode(uint value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfOutOfRange(value, unit: "", value);
        MemoryMarshal.Write(destination, value);
        return sizeof(uint);
    }
}
