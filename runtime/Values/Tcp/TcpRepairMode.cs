namespace Sockets.Options;

/// <summary>Specifies whether a TCP connection is under repair, which moves it to another process or machine.</summary>
public enum TcpRepairMode
{
    /// <summary>Ends the repair without a probe of the peer's window. This value is never read.</summary>
    DisabledWithoutProbe = -1,

    /// <summary>The connection is not under repair.</summary>
    Disabled = 0,

    /// <summary>The connection is under repair. Nothing is sent, even when the socket is closed.</summary>
    Enabled = 1,
}
