using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a removal to a <c>struct tcp_ao_del</c>. The text is the peer or network and the two identifiers:
/// <c>192.0.2.0/24 100:100</c>.
/// </summary>
public readonly struct TcpAuthenticationKeyRemovalCodec : ISocketOptionEncoder<TcpAuthenticationKeyRemoval>
{
    private const int InterfaceOffset = NativeAddress.StorageLength;
    private const int FlagsOffset = 132;
    private const int PrefixLengthOffset = 138;
    private const int SendIdOffset = 139;
    private const int ReceiveIdOffset = 140;
    private const int CurrentKeyOffset = 141;
    private const int ReceiveNextKeyOffset = 142;
    private const int KeyFlagsOffset = 143;
    private const int Length = KeyFlagsOffset + sizeof(byte);

    /// <inheritdoc/>
    public static bool DependsOnAddressFamily => true;

    /// <inheritdoc/>
    public static TcpAuthenticationKeyRemoval Adapt(TcpAuthenticationKeyRemoval value, AddressFamily family) => value with { Peers = TcpPeers.Adapt(value.Peers, family) };

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpAuthenticationKeyRemoval value) => Length;

    /// <inheritdoc/>
    public static int Encode(TcpAuthenticationKeyRemoval value, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[PrefixLengthOffset] = TcpPeers.Write(value.Peers, option, destination);
        MemoryMarshal.Write(destination[InterfaceOffset..], value.InterfaceIndex.GetValueOrDefault());
        MemoryMarshal.Write(
            destination[FlagsOffset..],
            NativeBits.Flag(value.CurrentKey is not null, start: 0)
                | NativeBits.Flag(value.ReceiveNextKey is not null, start: 1)
                | NativeBits.Flag(value.IsAsynchronous, start: 2));
        destination[SendIdOffset] = value.SendId;
        destination[ReceiveIdOffset] = value.ReceiveId;
        destination[CurrentKeyOffset] = value.CurrentKey.GetValueOrDefault();
        destination[ReceiveNextKeyOffset] = value.ReceiveNextKey.GetValueOrDefault();
        destination[KeyFlagsOffset] = value.InterfaceIndex is null ? (byte)0 : TcpAuthenticationKeyCodec.HasInterface;
        return Length;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpAuthenticationKeyRemoval value)
    {
        if (text?.Split(' ') is [string peerText, string idText]
            && PeerText.TryParse(peerText, out IPNetwork peers)
            && TcpAuthenticationKeyCodec.TryParseIds(idText, out byte sendId, out byte receiveId))
        {
            value = new(peers, sendId, receiveId);
            return true;
        }

        value = default;
        return false;
    }
}
