namespace Sockets.Options;

/// <summary>What a TCP connection on Apple's systems is in the middle of.</summary>
[Flags]
public enum TcpConnectionConditions
{
    /// <summary>Nothing unusual.</summary>
    None = 0,

    /// <summary>Lost segments are being retransmitted.</summary>
    LossRecovery = 1,

    /// <summary>Segments were seen out of order.</summary>
    ReorderingDetected = 1 << 1,
}
