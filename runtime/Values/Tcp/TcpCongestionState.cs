namespace Sockets.Options;

/// <summary>What the congestion control of Linux is in the middle of.</summary>
public enum TcpCongestionState
{
    /// <summary>Nothing unusual.</summary>
    Open = 0,

    /// <summary>Segments arrive out of order, or some are lost.</summary>
    Disorder = 1,

    /// <summary>The congestion window is being reduced, because the network or this machine asked for it.</summary>
    CongestionWindowReduced = 2,

    /// <summary>Lost segments are being retransmitted.</summary>
    Recovery = 3,

    /// <summary>The retransmission timer expired.</summary>
    Loss = 4,
}
