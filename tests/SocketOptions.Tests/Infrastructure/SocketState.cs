namespace Sockets.Options.Tests.Infrastructure;

/// <summary>How far a socket has come.</summary>
public enum SocketState
{
    Fresh,
    Listening,
    Connected,
}
