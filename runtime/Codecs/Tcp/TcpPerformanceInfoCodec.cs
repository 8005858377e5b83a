using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a <c>struct tcp_perf_info</c>.</summary>
public readonly struct TcpPerformanceInfoCodec : ISocketOptionDecoder<TcpPerformanceInfo>
{
    private const int Count = 13;
    private const int StableOffset = ((2 * Count) + 1) * sizeof(ulong);
    private const int Length = StableOffset + sizeof(ulong);

    /// <inheritdoc/>
    public static int MaximumLength => Length;

    /// <inheritdoc/>
    public static TcpPerformanceInfo Decode(ReadOnlySpan<byte> source)
    {
        // An incomplete field is omitted, and an omitted field is zero.
        Span<ulong> numbers = stackalloc ulong[Length / sizeof(ulong)];
        source[..(source.Length / sizeof(ulong) * sizeof(ulong))].CopyTo(MemoryMarshal.AsBytes(numbers));
        return new(
            numbers[..Count].ToArray(),
            numbers[Count..(2 * Count)].ToArray(),
            numbers[2 * Count],
            source.Length > StableOffset && source[StableOffset] != 0);
    }
}
