using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>The errors with which system calls are made to fail.</summary>
internal enum Errno
{
    EPERM = 1,
    EINTR = 4,
    EAGAIN = 11,
    ENOMEM = 12,
    ECONNRESET = 104,
    ENOBUFS = 105,
}

internal static class ErrnoExtensions
{
    extension(Errno errno)
    {
        internal SocketError SocketError => errno switch
        {
            Errno.EPERM => SocketError.AccessDenied,
            Errno.EINTR => SocketError.Interrupted,
            Errno.EAGAIN => SocketError.WouldBlock,
            Errno.ECONNRESET => SocketError.ConnectionReset,
            Errno.ENOBUFS => SocketError.NoBufferSpaceAvailable,
            _ => SocketError.SocketError,
        };
    }
}
