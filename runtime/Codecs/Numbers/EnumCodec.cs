using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an enumeration to and from a C <c>int</c> that has the same numbers on every operating system. The text is
/// the names, with commas between flags, or a number.
/// </summary>
/// <typeparam name="TEnum">The enumeration, whose underlying type has 32 bits. Numbers without a name are valid.</typeparam>
public readonly struct EnumCodec<TEnum> : ISocketOptionCodec<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TEnum Decode(ReadOnlySpan<byte> source) => Unsafe.BitCast<int, TEnum>(NativeInteger.ReadInt32(source));

    /// <inheritdoc/>
    public static int GetMaximumLength(TEnum value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TEnum value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int number = Unsafe.BitCast<TEnum, int>(value);
        option.ThrowIfOutOfRange(number, unit: "", value);
        MemoryMarshal.Write(destination, number);
        return sizeof(int);
    }
}
