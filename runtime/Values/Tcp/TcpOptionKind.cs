namespace Sockets.Options;

/// <summary>The kinds of TCP option that a repair can restore, by their numbers in the TCP header.</summary>
public enum TcpOptionKind
{
    /// <summary>No option.</summary>
    None = 0,

    /// <summary>The largest segment, in bytes.</summary>
    MaximumSegmentSize = 2,

    /// <summary>The window scales: that of the peer in the lower 16 bits and that of this side in the upper ones.</summary>
    WindowScale = 3,

    /// <summary>Selective acknowledgements; the value is 0.</summary>
    SelectiveAckPermitted = 4,

    /// <summary>Timestamps; the value is 0.</summary>
    Timestamps = 8,
}
