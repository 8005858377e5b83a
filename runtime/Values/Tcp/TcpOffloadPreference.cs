namespace Sockets.Options;

/// <summary>Whether Windows should let the network adapter run a TCP connection.</summary>
public enum TcpOffloadPreference
{
    /// <summary>As the system sees fit.</summary>
    None = 0,

    /// <summary>Rather not.</summary>
    NotPreferred = 1,

    /// <summary>Rather.</summary>
    Preferred = 2,
}
