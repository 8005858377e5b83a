using System.Net;

namespace Sockets.Options;

/// <summary>Represents the removal of a key of the TCP Authentication Option (<c>struct tcp_ao_del</c>).</summary>
/// <param name="Peers">The peers to which the key applies.</param>
/// <param name="SendId">The identifier in segments that are signed with the key.</param>
/// <param name="ReceiveId">The identifier in segments that are verified with the key.</param>
public readonly record struct TcpAuthenticationKeyRemoval(IPNetwork Peers, byte SendId, byte ReceiveId)
{
    /// <summary>
    /// Gets the index of the routing domain (VRF) to which the key applies. <see langword="null"/> means any, and 0
    /// means the default routing domain.
    /// </summary>
    public int? InterfaceIndex { get; init; }

    /// <summary>
    /// Gets the <c>SendId</c> of the key with which segments are signed from now on. <see langword="null"/> does not
    /// change it.
    /// </summary>
    public byte? CurrentKey { get; init; }

    /// <summary>
    /// Gets the <c>ReceiveId</c> of the key with which the peer is asked to sign from now on. <see langword="null"/> does
    /// not change it.
    /// </summary>
    public byte? ReceiveNextKey { get; init; }

    /// <summary>Gets a value indicating whether the key is removed asynchronously, which only a listener supports.</summary>
    public bool IsAsynchronous { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpAuthenticationKeyRemoval), PrintMembers);
}
