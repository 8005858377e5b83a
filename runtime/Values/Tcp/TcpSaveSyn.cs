namespace Sockets.Options;

/// <summary>Which headers of a SYN a listener keeps for the connection that comes of it.</summary>
public enum TcpSaveSyn
{
    /// <summary>None.</summary>
    Off = 0,

    /// <summary>Those of IP and TCP.</summary>
    NetworkHeaders = 1,

    /// <summary>Those of the link layer, IP and TCP (since Linux 5.10).</summary>
    LinkHeaders = 2,
}
