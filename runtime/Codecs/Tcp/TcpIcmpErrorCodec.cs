using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>Converts an <c>ICMP_ERROR_INFO</c>, which is empty if there was no error.</summary>
public readonly struct TcpIcmpErrorCodec : ISocketOptionDecoder<TcpIcmpError?>
{
    private const int ProtocolOffset = NativeAddress.IPv6Length;
    private const int TypeOffset = 32;
    private const int CodeOffset = 33;

    /// <inheritdoc/>
    public static int MaximumLength => 36;

    /// <inheritdoc/>
    public static TcpIcmpError? Decode(ReadOnlySpan<byte> source) =>
        source.Length > CodeOffset && NativeAddress.Read(source[..ProtocolOffset]) is IPEndPoint endPoint
            ? new(
                endPoint.Address,
                (ProtocolType)NativeInteger.ReadInt32(source, ProtocolOffset),
                source[TypeOffset],
                source[CodeOffset])
            : null;
}
