namespace Sockets.Options;

/// <summary>Specifies the form in which the TCP option of accurate ECN arrived.</summary>
public enum TcpAccurateEcnOption
{
    /// <summary>No option has arrived.</summary>
    NotSeen = 0,

    /// <summary>An empty option.</summary>
    Empty = 1,

    /// <summary>An option with counters.</summary>
    Counters = 2,

    /// <summary>The option was lost on the path.</summary>
    Failed = 3,
}
