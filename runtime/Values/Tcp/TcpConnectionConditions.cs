namespace Sockets.Options;

/// <summary>Specifies the conditions of a TCP connection on Apple platforms.</summary>
[Flags]
public enum TcpConnectionConditions
{
    /// <summary>No condition applies.</summary>
    None = 0,

    /// <summary>Lost segments are being retransmitted.</summary>
    LossRecovery = 1,

    /// <summary>Segments arrived out of order.</summary>
    ReorderingDetected = 1 << 1,
}
