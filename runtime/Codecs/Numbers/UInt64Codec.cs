using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a C <c>uint64_t</c>, or a shorter integer if the kernel returns one. The text is a decimal number, or a
/// hexadecimal number after <c>0x</c>.
/// </summary>
public readonly struct UInt64Codec : ISocketOptionCodec<ulong>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(ulong);

    /// <inheritdoc/>
    public static ulong Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadUInt64(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(ulong value) => sizeof(ulong);

    /// <inheritdoc/>
    public static int Encode(ulong value, in SocketOptionDefinition option, Span<byte> destination)
    {
        // Only an option without a range has values above long.MaxValue.
        option.ThrowIfOutOfRange(long.CreateSaturating(value), unit: "", value);
        MemoryMarshal.Write(destination, value);
        return sizeof(ulong);
    }
}
