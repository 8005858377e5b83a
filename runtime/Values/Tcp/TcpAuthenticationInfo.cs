namespace Sockets.Options;

/// <summary>How a socket uses the TCP Authentication Option (<c>struct tcp_ao_info_opt</c>).</summary>
public readonly record struct TcpAuthenticationInfo
{
    /// <summary>Gets the <c>SendId</c> of the key to sign with; null for none, and when set to leave it.</summary>
    public byte? CurrentKey { get; init; }

    /// <summary>
    /// Gets the <c>ReceiveId</c> of the key that the peer is asked to sign with; null for none, and when set to leave it.
    /// </summary>
    public byte? ReceiveNextKey { get; init; }

    /// <summary>Gets a value that tells whether segments without a signature are dropped, key or no key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets a value that tells whether ICMP errors are believed on signed connections.</summary>
    public bool AcceptsIcmp { get; init; }

    /// <summary>Gets what was counted; null when set to leave the counters.</summary>
    public TcpAuthenticationCounters? Counters { get; init; }
}
