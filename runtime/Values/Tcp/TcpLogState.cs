namespace Sockets.Options;

/// <summary>What FreeBSD logs of a TCP connection.</summary>
public enum TcpLogState
{
    /// <summary>Nothing, and what was logged is thrown away; never read back.</summary>
    Clear = -1,

    /// <summary>Nothing; what was logged is kept.</summary>
    Off = 0,

    /// <summary>The last events.</summary>
    Tail = 1,

    /// <summary>The first events.</summary>
    Head = 2,

    /// <summary>The first events, which go to the log device.</summary>
    HeadToDevice = 3,

    /// <summary>All events, which go to the log device as they come.</summary>
    Continual = 4,

    /// <summary>The last events, which go to the log device when the connection ends.</summary>
    TailToDevice = 5,

    /// <summary>What a trace point of the TCP implementation turns on (since FreeBSD 14).</summary>
    TracePoints = 6,
}
