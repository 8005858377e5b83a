namespace Sockets.Options;

/// <summary>What arrived of the TCP option of accurate ECN.</summary>
public enum TcpAccurateEcnOption
{
    /// <summary>Nothing.</summary>
    NotSeen = 0,

    /// <summary>An empty option.</summary>
    Empty = 1,

    /// <summary>An option with counters.</summary>
    Counters = 2,

    /// <summary>The option did not get through.</summary>
    Failed = 3,
}
