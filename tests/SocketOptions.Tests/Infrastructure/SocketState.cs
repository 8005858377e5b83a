namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The state of a socket.</summary>
public enum SocketState
{
    Fresh,
    Listening,
    Connected,
}
