namespace Sockets.Options;

/// <summary>The kind of explicit congestion notification (ECN) of a TCP connection.</summary>
public enum TcpEcnMode
{
    /// <summary>None.</summary>
    Disabled = 0,

    /// <summary>The classic kind of RFC 3168.</summary>
    Classic = 1,

    /// <summary>The accurate kind, which tells how much was marked.</summary>
    Accurate = 2,

    /// <summary>Not yet agreed on.</summary>
    Pending = 3,
}
