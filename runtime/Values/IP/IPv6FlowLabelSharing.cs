namespace Sockets.Options;

/// <summary>Specifies the sockets that can use an IPv6 flow label besides the socket that leased it.</summary>
public enum IPv6FlowLabelSharing
{
    /// <summary>Not specified.</summary>
    None = 0,

    /// <summary>No other socket.</summary>
    Exclusive = 1,

    /// <summary>All sockets of the process.</summary>
    Process = 2,

    /// <summary>All sockets of the user.</summary>
    User = 3,

    /// <summary>All sockets.</summary>
    Any = 255,
}
