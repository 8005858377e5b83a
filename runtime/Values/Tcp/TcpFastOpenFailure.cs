namespace Sockets.Options;

/// <summary>Why TCP Fast Open did not work for a client.</summary>
public enum TcpFastOpenFailure
{
    /// <summary>It worked, or was not tried, or nobody knows.</summary>
    None = 0,

    /// <summary>The peer gave no cookie.</summary>
    NoCookie = 1,

    /// <summary>The SYN was acknowledged without its data.</summary>
    DataNotAcknowledged = 2,

    /// <summary>The SYN with data had to be retransmitted without.</summary>
    SynRetransmitted = 3,
}
