using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts sequence numbers to and from a <c>struct tcp_ao_repair</c>. The text is its four numbers with commas
/// between them.
/// </summary>
public readonly struct TcpAuthenticationRepairCodec : ISocketOptionCodec<TcpAuthenticationRepair>
{
    private const int Count = 4;

    /// <inheritdoc/>
    public static int MaximumLength => Count * sizeof(uint);

    /// <inheritdoc/>
    /// <remarks>The first two numbers are in network byte order, and the others are in host byte order.</remarks>
    public static TcpAuthenticationRepair Decode(ReadOnlySpan<byte> source) => new(
        unchecked((uint)IPAddress.NetworkToHostOrder(NativeInteger.ReadInt32(source, 0))),
        unchecked((uint)IPAddress.NetworkToHostOrder(NativeInteger.ReadInt32(source, 4))),
        unchecked((uint)NativeInteger.ReadInt32(source, 8)),
        unchecked((uint)NativeInteger.ReadInt32(source, 12)));

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpAuthenticationRepair value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(TcpAuthenticationRepair value, in SocketOptionDefinition option, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination, value.SendInitialSequence);
        BinaryPrimitives.WriteUInt32BigEndian(destination[4..], value.ReceiveInitialSequence);
        MemoryMarshal.Write(destination[8..], value.SendExtension);
        MemoryMarshal.Write(destination[12..], value.ReceiveExtension);
        return MaximumLength;
    }

    /// <inheritdoc/>
    public static string Format(TcpAuthenticationRepair value) => NumberList.Format(
        value.SendInitialSequence, value.ReceiveInitialSequence, value.SendExtension, value.ReceiveExtension);

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpAuthenticationRepair value)
    {
        Span<ulong> numbers = stackalloc ulong[Count];
        bool parsed = NumberList.TryParse(text, bits: [32, 32, 32, 32], numbers);
        value = parsed ? new((uint)numbers[0], (uint)numbers[1], (uint)numbers[2], (uint)numbers[3]) : default;
        return parsed;
    }
}
