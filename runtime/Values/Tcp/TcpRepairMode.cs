namespace Sockets.Options;

/// <summary>Whether a TCP connection is under repair, which is how a program moves it to another process or machine.</summary>
public enum TcpRepairMode
{
    /// <summary>Ends the repair without a probe of the peer's window; never read back.</summary>
    OffWithoutProbe = -1,

    /// <summary>No repair.</summary>
    Off = 0,

    /// <summary>Under repair: nothing is sent, not even when the socket is closed.</summary>
    On = 1,
}
