namespace Sockets.Options;

/// <summary>
/// Specifies the buffers of a socket that keep the size that was set. The system does not resize them automatically.
/// </summary>
[Flags]
public enum SocketBufferLocks
{
    /// <summary>No buffer.</summary>
    None = 0,

    /// <summary>The send buffer.</summary>
    Send = 1,

    /// <summary>The receive buffer.</summary>
    Receive = 1 << 1,
}
