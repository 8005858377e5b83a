namespace Sockets.Options;

/// <summary>The buffers of a socket that keep the size that was set, and no longer grow or shrink by themselves.</summary>
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
