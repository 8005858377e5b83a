using System.Net;

namespace Sockets.Options;

/// <summary>Represents a key for the TCP MD5 signatures of RFC 2385 and the peers to which it applies.</summary>
/// <param name="Peers">
/// The peers. An IPv6 socket accepts an IPv4 network as well, also in the form of IPv4-mapped addresses. An IPv6 network does not
/// contain IPv4 peers: <c>::/0</c> is every IPv6 peer, and <c>0.0.0.0/0</c> is every IPv4 peer.
/// </param>
/// <param name="Key">The key, which has at most 80 bytes. An empty key removes the key of these peers.</param>
/// <param name="InterfaceIndex">
/// The index of the routing domain (VRF) to which the key applies. <see langword="null"/> means any, and 0 means the
/// default routing domain.
/// </param>
public readonly record struct TcpMD5Key(IPNetwork Peers, ReadOnlyMemory<byte> Key, int? InterfaceIndex = null)
{
    /// <summary>Initializes a new instance of the <see cref="TcpMD5Key"/> struct for one peer.</summary>
    /// <param name="peer">The peer. An IPv6 socket accepts an IPv4 address as well, also in the form of an IPv4-mapped address.</param>
    /// <param name="key">The key, which has at most 80 bytes. An empty key removes the key of this peer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="peer"/> is <see langword="null"/>.</exception>
    public TcpMD5Key(IPAddress peer, ReadOnlyMemory<byte> key)
        : this(PeerText.Single(peer), key)
    {
    }

    internal bool IsForOnePeer => PeerText.IsSingle(Peers) && InterfaceIndex is null;

    /// <inheritdoc/>
    public bool Equals(TcpMD5Key other) =>
        Peers.Equals(other.Peers) && InterfaceIndex == other.InterfaceIndex && KeyMaterial.AreEqual(Key, other.Key);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Peers, InterfaceIndex, Key.Length);

    /// <summary>Returns the peers. The key is not part of the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Peers.ToString();
}
