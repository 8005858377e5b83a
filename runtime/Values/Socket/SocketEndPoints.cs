using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>The two ends of a socket, and how they talk (<c>CSADDR_INFO</c>).</summary>
/// <param name="Local">The local end; <see langword="null"/> unless bound.</param>
/// <param name="Remote">The remote end; <see langword="null"/> unless connected.</param>
/// <param name="SocketType">The type of the socket.</param>
/// <param name="ProtocolType">The protocol of the socket.</param>
public readonly record struct SocketEndPoints(EndPoint? Local, EndPoint? Remote, SocketType SocketType, ProtocolType ProtocolType);
