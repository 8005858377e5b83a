namespace Sockets.Options;

/// <summary>What a new socket is like from its first moment.</summary>
[Flags]
public enum SocketCreationFlags
{
    /// <summary>Blocking, and not inherited by child processes.</summary>
    None = 0,

    /// <summary>Non-blocking.</summary>
    NonBlocking = 1,

    /// <summary>Inherited by child processes: without <c>FD_CLOEXEC</c>, or with <c>HANDLE_FLAG_INHERIT</c>.</summary>
    Inheritable = 1 << 1,

    /// <summary>For registered I/O (<c>WSA_FLAG_REGISTERED_IO</c>). On Windows.</summary>
    RegisteredIO = 1 << 2,
}
