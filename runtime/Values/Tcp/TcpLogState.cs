namespace Sockets.Options;

/// <summary>Specifies the events of a TCP connection that FreeBSD logs.</summary>
public enum TcpLogState
{
    /// <summary>Logging is disabled, and the logged events are discarded. This value is never read.</summary>
    Clear = -1,

    /// <summary>Logging is disabled, and the logged events are kept.</summary>
    Disabled = 0,

    /// <summary>The last events.</summary>
    Tail = 1,

    /// <summary>The first events.</summary>
    Head = 2,

    /// <summary>The first events, which are written to the log device.</summary>
    HeadToDevice = 3,

    /// <summary>All events, which are written continually to the log device.</summary>
    Continual = 4,

    /// <summary>The last events, which are written to the log device when the connection ends.</summary>
    TailToDevice = 5,

    /// <summary>The events of a trace point of the TCP implementation (since FreeBSD 14).</summary>
    TracePoints = 6,
}
