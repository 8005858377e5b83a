namespace Sockets.Options;

/// <summary>Specifies the kind of explicit congestion notification (ECN) of a TCP connection.</summary>
public enum TcpEcnMode
{
    /// <summary>ECN is disabled.</summary>
    Disabled = 0,

    /// <summary>Classic ECN (RFC 3168).</summary>
    Classic = 1,

    /// <summary>Accurate ECN, which reports the number of marks.</summary>
    Accurate = 2,

    /// <summary>The negotiation is pending.</summary>
    Pending = 3,
}
