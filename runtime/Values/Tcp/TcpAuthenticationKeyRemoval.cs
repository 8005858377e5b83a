using System.Net;

namespace Sockets.Options;

/// <summary>Which key of the TCP Authentication Option to remove (<c>struct tcp_ao_del</c>).</summary>
/// <param name="Peers">The peers that the key is for.</param>
/// <param name="SendId">The identifier that segments signed with the key carry.</param>
/// <param name="ReceiveId">The identifier that segments to be checked with the key carry.</param>
public readonly record struct TcpAuthenticationKeyRemoval(IPNetwork Peers, byte SendId, byte ReceiveId)
{
    /// <summary>Gets the index of the routing domain (VRF) that the key is for, or 0 for any.</summary>
    public int InterfaceIndex { get; init; }

    /// <summary>Gets the <c>SendId</c> of the key to sign with from now on, or null to leave that.</summary>
    public byte? CurrentKey { get; init; }

    /// <summary>Gets the <c>ReceiveId</c> of the key that the peer is asked to sign with from now on, or null to leave that.</summary>
    public byte? ReceiveNextKey { get; init; }

    /// <summary>Gets a value that tells whether to leave the work for later, which only a listener can.</summary>
    public bool IsAsynchronous { get; init; }
}
