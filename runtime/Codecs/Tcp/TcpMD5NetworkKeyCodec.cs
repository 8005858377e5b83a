using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a key to a <c>struct tcp_md5sig</c>. The text is the peer or network and, after a space, the key:
/// <c>192.0.2.0/24 secret</c>.
/// </summary>
public readonly struct TcpMD5NetworkKeyCodec : ISocketOptionEncoder<TcpMD5Key>
{
    internal const int Length = KeyOffset + MaximumKeyLength;

    private const int FlagsOffset = NativeAddress.StorageLength;
    private const int PrefixLengthOffset = FlagsOffset + sizeof(byte);
    private const int KeyLengthOffset = PrefixLengthOffset + sizeof(byte);
    private const int InterfaceOffset = KeyLengthOffset + sizeof(ushort);
    private const int KeyOffset = InterfaceOffset + sizeof(int);
    private const int MaximumKeyLength = 80;

    private const byte HasPrefixLength = 1;
    private const byte HasInterface = 2;

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static bool DependsOnAddressFamily => true;

    /// <inheritdoc/>
    public static TcpMD5Key Adapt(TcpMD5Key value, AddressFamily family) => value with { Peers = TcpPeers.Adapt(value.Peers, family) };

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpMD5Key value) => Length;

    /// <inheritdoc/>
    public static int Encode(TcpMD5Key value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Key.Length > MaximumKeyLength)
        {
            option.ThrowInvalid($"requires a key of up to {MaximumKeyLength} bytes, not {value.Key.Length}.");
        }

        byte prefixLength = TcpPeers.Write(value.Peers, option, destination);
        if (!value.IsForOnePeer)
        {
            destination[FlagsOffset] = (byte)(HasPrefixLength | (value.InterfaceIndex is null ? 0 : HasInterface));
            destination[PrefixLengthOffset] = prefixLength;
            MemoryMarshal.Write(destination[InterfaceOffset..], value.InterfaceIndex.GetValueOrDefault());
        }

        MemoryMarshal.Write(destination[KeyLengthOffset..], (ushort)value.Key.Length);
        value.Key.Span.CopyTo(destination[KeyOffset..]);
        return Length;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpMD5Key value)
    {
        (string? peerText, string key) = text?.Split(' ', count: 2) is [var first, var rest] ? (first, rest) : (text, "");
        bool parsed = PeerText.TryParse(peerText, out IPNetwork peers);
        value = parsed ? new(peers, Encoding.UTF8.GetBytes(key)) : default;
        return parsed;
    }
}
