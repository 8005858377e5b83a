namespace Sockets.Options;

/// <summary>Specifies the events for which to wait (<c>POLL</c>).</summary>
internal enum SocketReadiness
{
    Read,
    Write,
    OutOfBand,
    Error,
}
