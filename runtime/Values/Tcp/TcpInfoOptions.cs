namespace Sockets.Options;

/// <summary>Specifies the options that the two sides of a TCP connection negotiated, and their state.</summary>
[Flags]
public enum TcpInfoOptions
{
    /// <summary>No option.</summary>
    None = 0,

    /// <summary>Timestamps.</summary>
    Timestamps = 1,

    /// <summary>Selective acknowledgments.</summary>
    SelectiveAck = 1 << 1,

    /// <summary>Window scaling.</summary>
    WindowScale = 1 << 2,

    /// <summary>Explicit congestion notification.</summary>
    Ecn = 1 << 3,

    /// <summary>A packet with explicit congestion notification arrived (Linux).</summary>
    EcnSeen = 1 << 4,

    /// <summary>The data of the SYN was acknowledged (Linux).</summary>
    SynData = 1 << 5,

    /// <summary>The timestamps count microseconds (Linux).</summary>
    MicrosecondTimestamps = 1 << 6,

    /// <summary>The connection was accepted by TCP Fast Open (Linux).</summary>
    FastOpenAccepted = 1 << 7,

    /// <summary>TCP Fast Open is enabled (FreeBSD).</summary>
    FastOpen = 1 << 8,

    /// <summary>The network adapter runs the connection (FreeBSD).</summary>
    Offloaded = 1 << 9,

    /// <summary>Accurate explicit congestion notification (FreeBSD).</summary>
    AccurateEcn = 1 << 10,
}
