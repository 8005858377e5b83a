using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>Reads the protocol number of the <c>WSAPROTOCOL_INFOW</c> that describes a Windows socket.</summary>
public readonly struct WindowsProtocolInfoCodec : ISocketOptionDecoder<ProtocolType?>
{
    private const int Size = 628;
    private const int ProtocolOffset = 92;

    /// <inheritdoc/>
    public static int MaximumLength => Size;

    /// <inheritdoc/>
    public static ProtocolType? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source, ProtocolOffset) is var protocol and not 0 ? (ProtocolType)protocol : null;
}
