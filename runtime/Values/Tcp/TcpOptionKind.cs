namespace Sockets.Options;

/// <summary>Specifies the kinds of TCP option that a repair can restore, by their numbers in the TCP header.</summary>
public enum TcpOptionKind
{
    /// <summary>No option.</summary>
    None = 0,

    /// <summary>The maximum segment size, in bytes.</summary>
    MaximumSegmentSize = 2,

    /// <summary>
    /// The window scales. The lower 16 bits are the scale of the peer, and the upper 16 bits are the scale of this
    /// side.
    /// </summary>
    WindowScale = 3,

    /// <summary>Selective acknowledgments. The value is 0.</summary>
    SelectiveAckPermitted = 4,

    /// <summary>Timestamps. The value is 0.</summary>
    Timestamps = 8,
}
