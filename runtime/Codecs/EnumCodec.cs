using System.Runtime.CompilerServices;

namespace Sockets.Options.Codecs;

/// <summary>A C <c>int</c> whose values an enumeration names, by the same numbers on every operating system.</summary>
/// <typeparam name="TEnum">The enumeration, of underlying type <see cref="int"/>; numbers without a name pass through.</typeparam>
public readonly struct EnumCodec<TEnum> : ISocketOptionDecoder<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TEnum Decode(ReadOnlySpan<byte> source) => Unsafe.BitCast<int, TEnum>(NativeInteger.ReadInt32(source));
}
