namespace Sockets.Options;

/// <summary>Specifies the ways in which a socket on Apple platforms differs from POSIX.</summary>
[Flags]
public enum NonPosixExtensions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Options can be set after the socket was shut down.</summary>
    SetOptionAfterShutdown = 1,
}
