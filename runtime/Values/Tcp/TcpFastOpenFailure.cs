namespace Sockets.Options;

/// <summary>Specifies the reason for which TCP Fast Open failed for a client.</summary>
public enum TcpFastOpenFailure
{
    /// <summary>It succeeded, was not attempted, or the result is unknown.</summary>
    None = 0,

    /// <summary>The peer sent no cookie.</summary>
    NoCookie = 1,

    /// <summary>The SYN was acknowledged without its data.</summary>
    DataNotAcknowledged = 2,

    /// <summary>The SYN with data was retransmitted without the data.</summary>
    SynRetransmitted = 3,
}
