namespace Sockets.Options.Codecs;

/// <summary>Converts a <c>struct stack_specific_info</c>.</summary>
public readonly struct TcpStackInfoCodec : ISocketOptionDecoder<TcpStackInfo>
{
    private const int NameLength = 32;
    private const int FlagsOffset = 56;

    /// <inheritdoc/>
    public static int MaximumLength => 144;

    /// <inheritdoc/>
    public static TcpStackInfo Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return new(
            FixedStringCodec.Decode(source[..Math.Min(source.Length, NameLength)]),
            reader.UInt64(40).GetValueOrDefault(),
            reader.UInt64(48).GetValueOrDefault(),
            reader.Bits<uint>(FlagsOffset, 0, 1) == 1,
            reader.Bits<uint>(FlagsOffset, 1, 1) == 1,
            reader.UInt64(32).GetValueOrDefault(),
            reader.UInt32(60).GetValueOrDefault(),
            reader.Bits<uint>(FlagsOffset, 2, 1) == 1,
            reader.UInt32(64).GetValueOrDefault());
    }
}
