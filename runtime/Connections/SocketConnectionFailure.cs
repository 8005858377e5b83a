using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents a failed attempt to connect.</summary>
/// <param name="EndPoint">The end point of the attempt.</param>
/// <param name="Exception">The error of the attempt.</param>
public readonly record struct SocketConnectionFailure(EndPoint EndPoint, SocketException Exception);
