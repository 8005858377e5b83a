using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a type of service to and from a C <c>int</c>. The text is the name of a code point, such as <c>EF</c> or
/// <c>AF41+Ect0</c>, or the whole byte, such as <c>16</c> or <c>0x10</c>.
/// </summary>
public readonly struct TypeOfServiceCodec : ISocketOptionCodec<TypeOfService>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TypeOfService Decode(ReadOnlySpan<byte> source) =>
        TypeOfService.FromByte(unchecked((byte)NativeInteger.ReadInt32(source)));

    /// <inheritdoc/>
    public static int GetMaximumLength(TypeOfService value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TypeOfService value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, (int)value.Value);
        return sizeof(int);
    }
}
