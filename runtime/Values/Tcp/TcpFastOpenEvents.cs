namespace Sockets.Options;

/// <summary>How TCP Fast Open went on a connection on Apple's systems.</summary>
[Flags]
public enum TcpFastOpenEvents
{
    /// <summary>Nothing happened.</summary>
    None = 0,

    /// <summary>This side asked for a cookie.</summary>
    CookieRequested = 1,

    /// <summary>This side received a cookie.</summary>
    CookieReceived = 1 << 1,

    /// <summary>The SYN with data was lost.</summary>
    SynLost = 1 << 2,

    /// <summary>The SYN took data along.</summary>
    SynDataSent = 1 << 3,

    /// <summary>The data of the SYN was acknowledged.</summary>
    SynDataAcknowledged = 1 << 4,

    /// <summary>The SYN of the peer brought data.</summary>
    SynDataReceived = 1 << 5,

    /// <summary>The peer asked for a cookie.</summary>
    CookieRequestReceived = 1 << 6,

    /// <summary>This side gave a cookie.</summary>
    CookieSent = 1 << 7,

    /// <summary>The cookie of the peer was not valid.</summary>
    CookieInvalid = 1 << 8,

    /// <summary>The peer did not take the cookie of this side.</summary>
    CookieWrong = 1 << 9,

    /// <summary>The peer gave no cookie.</summary>
    NoCookieReceived = 1 << 10,

    /// <summary>The system kept from it, after bad experience with the network.</summary>
    DisabledByHeuristics = 1 << 11,

    /// <summary>The network swallowed what this side sent after the SYN.</summary>
    SendBlackHole = 1 << 12,

    /// <summary>The network swallowed what the peer sent after the SYN.</summary>
    ReceiveBlackHole = 1 << 13,

    /// <summary>A proxy that acknowledges one byte is in between.</summary>
    OneByteProxy = 1 << 14,
}
