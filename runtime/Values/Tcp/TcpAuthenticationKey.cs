using System.Net;

namespace Sockets.Options;

/// <summary>A key for the TCP Authentication Option of RFC 5925 (<c>struct tcp_ao_add</c>).</summary>
/// <param name="Peers">The peers that the key is for, of the address family of the socket.</param>
/// <param name="SendId">The identifier that segments signed with the key carry.</param>
/// <param name="ReceiveId">The identifier that segments to be checked with the key carry.</param>
/// <param name="Algorithm">The algorithm as the kernel names it, such as <c>hmac(sha1)</c> or <c>cmac(aes128)</c>.</param>
/// <param name="Key">The key, of at most 80 bytes.</param>
public readonly record struct TcpAuthenticationKey(
    IPNetwork Peers, byte SendId, byte ReceiveId, string Algorithm, ReadOnlyMemory<byte> Key)
{
    /// <summary>Gets the length of the signatures in bytes, or 0 for the 12 that are usual.</summary>
    public byte SignatureLength { get; init; }

    /// <summary>Gets the index of the routing domain (VRF) that the key is for, or 0 for any.</summary>
    public int InterfaceIndex { get; init; }

    /// <summary>Gets a value that tells whether the signatures leave out the other TCP options.</summary>
    public bool ExcludesOptions { get; init; }

    /// <summary>Gets a value that tells whether to sign with this key from now on.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Gets a value that tells whether to ask the peer to sign with this key from now on.</summary>
    public bool IsReceiveNext { get; init; }
}
