using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>Converts a protocol number, which is 0 if the address family has only one protocol.</summary>
public readonly struct ProtocolTypeCodec : ISocketOptionDecoder<ProtocolType?>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static ProtocolType? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var protocol and not 0 ? (ProtocolType)protocol : null;
}
