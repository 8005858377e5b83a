namespace Sockets.Options;

/// <summary>What the two sides of a TCP connection agreed on, and what came of it.</summary>
[Flags]
public enum TcpInfoOptions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Timestamps.</summary>
    Timestamps = 1,

    /// <summary>Selective acknowledgements.</summary>
    SelectiveAck = 1 << 1,

    /// <summary>Scaled windows.</summary>
    WindowScale = 1 << 2,

    /// <summary>Explicit congestion notification.</summary>
    Ecn = 1 << 3,

    /// <summary>A packet under explicit congestion notification did arrive (Linux).</summary>
    EcnSeen = 1 << 4,

    /// <summary>The data that went with the SYN was acknowledged (Linux).</summary>
    SynData = 1 << 5,

    /// <summary>Timestamps count microseconds (Linux).</summary>
    MicrosecondTimestamps = 1 << 6,

    /// <summary>The connection was accepted by TCP Fast Open (Linux).</summary>
    FastOpenAccepted = 1 << 7,

    /// <summary>TCP Fast Open is on (FreeBSD).</summary>
    FastOpen = 1 << 8,

    /// <summary>The network adapter runs the connection (FreeBSD).</summary>
    Offloaded = 1 << 9,

    /// <summary>Accurate explicit congestion notification (FreeBSD).</summary>
    AccurateEcn = 1 << 10,
}
