using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A <c>struct tcp_perf_info</c>.</summary>
public readonly struct TcpPerformanceInfoCodec : ISocketOptionDecoder<TcpPerformanceInfo>
{
    private const int Count = 13;
    private const int Length = (((2 * Count) + 1) * sizeof(ulong)) + sizeof(ulong);

    /// <inheritdoc/>
    public static int MaximumLength => Length;

    /// <inheritdoc/>
    public static TcpPerformanceInfo Decode(ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<ulong> numbers = MemoryMarshal.Cast<byte, ulong>(source);
        return new(
            numbers[..Count].ToArray(),
            numbers[Count..(2 * Count)].ToArray(),
            numbers[2 * Count],
            source[((2 * Count) + 1) * sizeof(ulong)] != 0);
    }
}
