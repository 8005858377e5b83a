namespace Sockets.Options;

/// <summary>Specifies the stage of a sent packet at which its timestamp was created (<c>SCM_TSTAMP</c>).</summary>
public enum SentPacketStage
{
    /// <summary>The packet was passed to the network interface.</summary>
    Sent = 0,

    /// <summary>The packet entered the queue of the network interface.</summary>
    Scheduled = 1,

    /// <summary>The peer acknowledged all data up to the packet.</summary>
    Acknowledged = 2,

    /// <summary>The network interface reported the completion of the packet.</summary>
    Completed = 3,
}
