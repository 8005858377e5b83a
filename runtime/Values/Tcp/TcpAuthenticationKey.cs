using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>Represents a key for the TCP Authentication Option of RFC 5925 (<c>struct tcp_ao_add</c>).</summary>
/// <param name="Peers">
/// The peers to which the key applies. An IPv6 socket accepts an IPv4 network as well, also in the form of IPv4-mapped addresses.
/// An IPv6 network does not contain IPv4 peers.
/// </param>
/// <param name="SendId">The identifier in segments that are signed with the key.</param>
/// <param name="ReceiveId">The identifier in segments that are verified with the key.</param>
/// <param name="Algorithm">The kernel's name of the algorithm, such as <c>hmac(sha1)</c> or <c>cmac(aes128)</c>.</param>
/// <param name="Key">The key, which has 1 to 80 bytes.</param>
public readonly record struct TcpAuthenticationKey(
    IPNetwork Peers, byte SendId, byte ReceiveId, string Algorithm, ReadOnlyMemory<byte> Key)
{
    /// <summary>
    /// Gets the length of the signatures in bytes. <see langword="null"/> means the usual length of 12 bytes.
    /// </summary>
    public byte? SignatureLength { get; init; }

    /// <summary>
    /// Gets the index of the routing domain (VRF) to which the key applies. <see langword="null"/> means any, and 0
    /// means the default routing domain.
    /// </summary>
    public int? InterfaceIndex { get; init; }

    /// <summary>Gets a value indicating whether the signatures exclude the other TCP options.</summary>
    public bool ExcludesOptions { get; init; }

    /// <summary>Gets a value indicating whether segments are signed with this key from now on.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Gets a value indicating whether the peer is asked to sign with this key from now on.</summary>
    public bool IsReceiveNext { get; init; }

    /// <inheritdoc/>
    public bool Equals(TcpAuthenticationKey other) =>
        Peers.Equals(other.Peers)
            && (SendId, ReceiveId, Algorithm) == (other.SendId, other.ReceiveId, other.Algorithm)
            && (SignatureLength, InterfaceIndex) == (other.SignatureLength, other.InterfaceIndex)
            && (ExcludesOptions, IsCurrent, IsReceiveNext) == (other.ExcludesOptions, other.IsCurrent, other.IsReceiveNext)
            && KeyMaterial.AreEqual(Key, other.Key);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Peers, SendId, ReceiveId, Algorithm, Key.Length);

    /// <summary>
    /// Returns the peers, the two identifiers, and the algorithm. The key is not part of the text.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Peers} {SendId}:{ReceiveId} {Algorithm}");
}
