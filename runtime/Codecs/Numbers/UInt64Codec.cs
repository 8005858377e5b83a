using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// A C <c>uint64_t</c>, or a shorter integer where the kernel answers with one; as text a decimal number, or a
/// hexadecimal one after <c>0x</c>.
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
        // Beyond long.MaxValue there is only the option without a range.
        option.ThrowIfOutOfRange(long.CreateSaturating(value), unit: "", value);
        MemoryMarshal.Write(destination, value);
        return sizeof(ulong);
    }
}
