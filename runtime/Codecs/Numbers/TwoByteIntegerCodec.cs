using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts an integer to and from a C <c>unsigned short</c>. The text is that of <see cref="Int32Codec"/>.</summary>
public readonly struct TwoByteIntegerCodec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => sizeof(ushort);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is < ushort.MinValue or > ushort.MaxValue)
        {
            option.ThrowOutOfRange(unit: "", value, ushort.MinValue, ushort.MaxValue);
        }

        option.ThrowIfOutOfRange(value, unit: "", value);
        MemoryMarshal.Write(destination, (ushort)value);
        return sizeof(ushort);
    }
}
