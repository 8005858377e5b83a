using System.Net.Sockets;
using System.Runtime.Versioning;
using Sockets.Options;

namespace Consumer;

/// <summary>May be asked too early.</summary>
[SupportedOSPlatform("linux")]
[SocketOptions("IPPROTO_TCP", "!TCP_KEEP*", Accessibility = SocketOptionAccessibility.Internal)]
internal sealed partial class LateConnection
{
    public Socket? Socket { get; init; }
}

[SupportedOSPlatform("linux")]
[SocketOptions("TCP_*", "SO_KEEPALIVE")]
internal sealed partial class Connection(Socket socket);
