namespace Sockets.Options;

/// <summary>Specifies the queue of a TCP connection to which a repair applies.</summary>
public enum TcpQueueKind
{
    /// <summary>No queue.</summary>
    None = 0,

    /// <summary>The received data that has not been read.</summary>
    Receive = 1,

    /// <summary>The written data that has not been acknowledged.</summary>
    Send = 2,
}
