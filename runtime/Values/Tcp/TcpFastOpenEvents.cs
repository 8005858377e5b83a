namespace Sockets.Options;

/// <summary>Specifies the events of TCP Fast Open on a connection on Apple platforms.</summary>
[Flags]
public enum TcpFastOpenEvents
{
    /// <summary>No event occurred.</summary>
    None = 0,

    /// <summary>This side requested a cookie.</summary>
    CookieRequested = 1,

    /// <summary>This side received a cookie.</summary>
    CookieReceived = 1 << 1,

    /// <summary>The SYN with data was lost.</summary>
    SynLost = 1 << 2,

    /// <summary>The SYN carried data.</summary>
    SynDataSent = 1 << 3,

    /// <summary>The data of the SYN was acknowledged.</summary>
    SynDataAcknowledged = 1 << 4,

    /// <summary>The SYN of the peer carried data.</summary>
    SynDataReceived = 1 << 5,

    /// <summary>The peer requested a cookie.</summary>
    CookieRequestReceived = 1 << 6,

    /// <summary>This side sent a cookie.</summary>
    CookieSent = 1 << 7,

    /// <summary>The cookie of the peer was invalid.</summary>
    CookieInvalid = 1 << 8,

    /// <summary>The peer rejected the cookie of this side.</summary>
    CookieWrong = 1 << 9,

    /// <summary>The peer sent no cookie.</summary>
    NoCookieReceived = 1 << 10,

    /// <summary>The system disabled TCP Fast Open after failures on this network.</summary>
    DisabledByHeuristics = 1 << 11,

    /// <summary>The network dropped the packets that this side sent after the SYN.</summary>
    SendBlackHole = 1 << 12,

    /// <summary>The network dropped the packets that the peer sent after the SYN.</summary>
    ReceiveBlackHole = 1 << 13,

    /// <summary>A proxy that acknowledges one byte is on the path.</summary>
    OneByteProxy = 1 << 14,
}
