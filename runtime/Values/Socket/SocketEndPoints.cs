using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents the two endpoints of a socket, its type, and its protocol (<c>CSADDR_INFO</c>).</summary>
/// <param name="Local">The local endpoint, or <see langword="null"/> if the socket is not bound.</param>
/// <param name="Remote">The remote endpoint, or <see langword="null"/> if the socket is not connected.</param>
/// <param name="SocketType">The type of the socket.</param>
/// <param name="ProtocolType">The protocol of the socket.</param>
public readonly record struct SocketEndPoints(EndPoint? Local, EndPoint? Remote, SocketType SocketType, ProtocolType ProtocolType)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketEndPoints), PrintMembers);
}
