namespace Sockets.Options;

/// <summary>Specifies the initial state of a new socket.</summary>
[Flags]
public enum SocketCreationFlags
{
    /// <summary>Blocking, and not inherited by child processes.</summary>
    None = 0,

    /// <summary>Non-blocking.</summary>
    NonBlocking = 1,

    /// <summary>Inherited by child processes: without <c>FD_CLOEXEC</c>, or with <c>HANDLE_FLAG_INHERIT</c>.</summary>
    Inheritable = 1 << 1,

    /// <summary>Supports registered I/O (<c>WSA_FLAG_REGISTERED_IO</c>). Windows only.</summary>
    RegisteredIO = 1 << 2,
}
