namespace Sockets.Options;

/// <summary>
/// Represents the state of the TCP Authentication Option of a socket (<c>struct tcp_ao_info_opt</c>).
/// </summary>
public readonly record struct TcpAuthenticationInfo
{
    /// <summary>
    /// Gets the <c>SendId</c> of the key with which segments are signed. <see langword="null"/> means none; when set,
    /// it does not change the key.
    /// </summary>
    public byte? CurrentKey { get; init; }

    /// <summary>
    /// Gets the <c>ReceiveId</c> of the key with which the peer is asked to sign. <see langword="null"/> means none;
    /// when set, it does not change the key.
    /// </summary>
    public byte? ReceiveNextKey { get; init; }

    /// <summary>
    /// Gets a value indicating whether segments without a signature are dropped even if there is no key.
    /// </summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets a value indicating whether ICMP errors are accepted on signed connections.</summary>
    public bool AcceptsIcmp { get; init; }

    /// <summary>Gets the counters. When set, <see langword="null"/> does not change them.</summary>
    public TcpAuthenticationCounters? Counters { get; init; }
}
