using System.Net;

namespace Sockets.Options;

/// <summary>A key for the MD5 signatures of RFC 2385, and the peers that it is for.</summary>
/// <param name="Peers">The peers, of the address family of the socket.</param>
/// <param name="Key">The key, of at most 80 bytes; empty to remove the key of these peers.</param>
/// <param name="InterfaceIndex">The index of the routing domain (VRF) that the key is for, or 0 for any.</param>
public readonly record struct TcpMD5Key(IPNetwork Peers, ReadOnlyMemory<byte> Key, int InterfaceIndex = 0)
{
    /// <summary>Initializes a key for one peer.</summary>
    /// <param name="peer">The peer, of the address family of the socket.</param>
    /// <param name="key">The key, of at most 80 bytes; empty to remove the key of this peer.</param>
    public TcpMD5Key(IPAddress peer, ReadOnlyMemory<byte> key)
        : this(PeerText.Single(peer), key)
    {
    }

    internal bool IsForOnePeer => PeerText.IsSingle(Peers) && InterfaceIndex == 0;
}
