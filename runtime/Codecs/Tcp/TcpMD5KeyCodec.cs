using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the key of one peer to a <c>struct tcp_md5sig</c>. The text is the address and, after a space, the key:
/// <c>192.0.2.1 secret</c>.
/// </summary>
public readonly struct TcpMD5KeyCodec : ISocketOptionEncoder<TcpMD5Key>
{
    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static bool DependsOnAddressFamily => true;

    /// <inheritdoc/>
    public static TcpMD5Key Adapt(TcpMD5Key value, AddressFamily family) => value with { Peers = TcpPeers.Adapt(value.Peers, family) };

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpMD5Key value) => TcpMD5NetworkKeyCodec.Length;

    /// <inheritdoc/>
    public static int Encode(TcpMD5Key value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (!value.IsForOnePeer)
        {
            option.ThrowInvalid($"requires a key for one peer, not {value.Peers}; TCP_MD5SIG_EXT accepts networks and routing domains.");
        }

        return TcpMD5NetworkKeyCodec.Encode(value, option, destination);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpMD5Key value) => TcpMD5NetworkKeyCodec.TryParse(text, out value);
}
