using System.Buffers.Binary;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a 32-bit integer in network byte order. The text is a decimal number, or a hexadecimal number after
/// <c>0x</c>.
/// </summary>
public readonly struct Int32BigEndianCodec : ISocketOptionCodec<int>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static int MinimumMessageLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>A part of a number in this byte order is not a number.</remarks>
    public static int Decode(ReadOnlySpan<byte> source) =>
        BinaryPrimitives.TryReadInt32BigEndian(source, out int value) ? value : 0;

    /// <inheritdoc/>
    public static int GetMaximumLength(int value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfOutOfRange(value, unit: "", value);
        BinaryPrimitives.WriteInt32BigEndian(destination, value);
        return sizeof(int);
    }
}
