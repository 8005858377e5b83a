namespace Sockets.Options;

/// <summary>Specifies the preference for offloading a TCP connection to the network adapter on Windows.</summary>
public enum TcpOffloadPreference
{
    /// <summary>There is no preference.</summary>
    None = 0,

    /// <summary>Offloading is not preferred.</summary>
    NotPreferred = 1,

    /// <summary>Offloading is preferred.</summary>
    Preferred = 2,
}
