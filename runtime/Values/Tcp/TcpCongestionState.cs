namespace Sockets.Options;

/// <summary>Specifies the state of the congestion control on Linux.</summary>
public enum TcpCongestionState
{
    /// <summary>No congestion is detected.</summary>
    Open = 0,

    /// <summary>Segments arrive out of order, or some are lost.</summary>
    Disorder = 1,

    /// <summary>
    /// The congestion window is being reduced, after a notification by the network or by this machine.
    /// </summary>
    CongestionWindowReduced = 2,

    /// <summary>Lost segments are being retransmitted.</summary>
    Recovery = 3,

    /// <summary>The retransmission timer expired.</summary>
    Loss = 4,
}
