namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A kind of socket that a test opens.</summary>
public enum SocketKind
{
    Tcp4,
    Tcp6,
    Udp4,
    Udp6,
    Raw4,
    Raw6,
    UnixStream,
    UnixDatagram,
}
