namespace Sockets.Options;

/// <summary>Ways in which a socket on Apple's systems behaves otherwise than POSIX has it.</summary>
[Flags]
public enum NonPosixExtensions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Options can be set after the socket was shut down.</summary>
    SetOptionAfterShutdown = 1,
}
