using System.Net.NetworkInformation;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads the fields of a structure that grows from release to release.</summary>
/// <param name="source">The part of the structure that the kernel returned. A field after it is <see langword="null"/>.</param>
internal readonly ref struct NativeStructReader(ReadOnlySpan<byte> source)
{
    private const long MaximumMicroseconds = long.MaxValue / TimeSpan.TicksPerMicrosecond;

    private readonly ReadOnlySpan<byte> _source = source;

    internal byte? Byte(int offset) => Read<byte>(offset);

    internal ushort? UInt16(int offset) => Read<ushort>(offset);

    internal uint? UInt32(int offset) => Read<uint>(offset);

    internal ulong? UInt64(int offset) => Read<ulong>(offset);

    internal TimeSpan? Microseconds(int offset) => UInt32(offset) is { } value ? TimeSpan.FromMicroseconds(value) : null;

    /// <remarks>
    /// A longer time than the maximum <see cref="TimeSpan"/>, 29,000 years, is not possible for a connection.
    /// </remarks>
    internal TimeSpan? LongMicroseconds(int offset) => UInt64(offset) is { } value
        ? TimeSpan.FromTicks(long.CreateSaturating(value) is var microseconds and <= MaximumMicroseconds
            ? microseconds * TimeSpan.TicksPerMicrosecond
            : long.MaxValue)
        : null;

    internal TimeSpan? Milliseconds(int offset) => UInt32(offset) is { } value ? TimeSpan.FromMilliseconds(value) : null;

    /// <summary>Reads a bit field.</summary>
    /// <param name="offset">The offset of the integer that contains the field.</param>
    /// <param name="start">The number of bits that are declared before the field.</param>
    /// <param name="count">The number of bits of the field.</param>
    /// <typeparam name="T">The integer that contains the field.</typeparam>
    internal int? Bits<T>(int offset, int start, int count)
        where T : unmanaged, IBinaryInteger<T> =>
        Read<T>(offset) is { } value ? NativeBits.Extract(uint.CreateTruncating(value), start, count, 8 * Unsafe.SizeOf<T>()) : null;

    /// <summary>Reads the state of a TCP connection in the numbering of the BSDs.</summary>
    internal TcpState BsdState(int offset) => Byte(offset) switch
    {
        0 => TcpState.Closed,
        1 => TcpState.Listen,
        2 => TcpState.SynSent,
        3 => TcpState.SynReceived,
        4 => TcpState.Established,
        5 => TcpState.CloseWait,
        6 => TcpState.FinWait1,
        7 => TcpState.Closing,
        8 => TcpState.LastAck,
        9 => TcpState.FinWait2,
        10 => TcpState.TimeWait,
        _ => TcpState.Unknown,
    };

    private T? Read<T>(int offset)
        where T : unmanaged =>
        _source.Length >= offset + Unsafe.SizeOf<T>() ? MemoryMarshal.Read<T>(_source[offset..]) : null;
}
