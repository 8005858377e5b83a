namespace Sockets.Options;

/// <summary>How a socket finds out the largest packet that gets through (path MTU discovery).</summary>
public enum PathMtuDiscovery
{
    /// <summary>What the system is set to do; Windows only.</summary>
    NotSet = -1,

    /// <summary>Not at all: packets may be fragmented on the way.</summary>
    DoNot = 0,

    /// <summary>As the route says; what is too large for it is fragmented before it is sent. Linux only.</summary>
    Want = 1,

    /// <summary>Always: nothing is fragmented, and sending more than gets through fails.</summary>
    Do = 2,

    /// <summary>Nothing is fragmented, and any size is tried that the interface can send, for probing the path.</summary>
    Probe = 3,

    /// <summary>Nothing is fragmented, and only the size that the interface can send counts. Linux only.</summary>
    Interface = 4,

    /// <summary>As <see cref="Interface"/>, but fragments what the interface cannot send. Linux only.</summary>
    Omit = 5,
}
