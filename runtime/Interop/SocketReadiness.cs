namespace Sockets.Options;

/// <summary>What to wait for (<c>POLL</c>).</summary>
internal enum SocketReadiness
{
    Read,
    Write,
    OutOfBand,
}
