namespace Sockets.Options;

/// <summary>Who may use a flow label besides the socket that leased it.</summary>
public enum IPv6FlowLabelSharing
{
    /// <summary>Not given.</summary>
    None = 0,

    /// <summary>Nobody.</summary>
    Exclusive = 1,

    /// <summary>The process.</summary>
    Process = 2,

    /// <summary>The user.</summary>
    User = 3,

    /// <summary>Anybody.</summary>
    Any = 255,
}
