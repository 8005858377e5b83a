using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>An attempt to connect that failed.</summary>
/// <param name="EndPoint">What it was to connect to.</param>
/// <param name="Exception">Why it failed.</param>
public readonly record struct SocketConnectionFailure(EndPoint EndPoint, SocketException Exception);
