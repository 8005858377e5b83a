namespace Sockets.Options;

/// <summary>The queue of a TCP connection that a repair is about.</summary>
public enum TcpQueueKind
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>What was received and not yet read.</summary>
    Receive = 1,

    /// <summary>What was written and not yet acknowledged.</summary>
    Send = 2,
}
