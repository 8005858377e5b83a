namespace Sockets.Options;

/// <summary>Specifies the headers of a SYN that a listener saves for the connection.</summary>
public enum TcpSynSavingMode
{
    /// <summary>No header.</summary>
    Disabled = 0,

    /// <summary>The IP and TCP headers.</summary>
    NetworkHeaders = 1,

    /// <summary>The link layer, IP, and TCP headers (since Linux 5.10).</summary>
    LinkHeaders = 2,
}
