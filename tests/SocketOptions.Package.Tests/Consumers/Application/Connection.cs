using System.Net.Sockets;
using System.Runtime.Versioning;
using Sockets.Options;

namespace Consumer;

[SupportedOSPlatform("linux")]
[SocketOptions("TCP_*", "SO_KEEPALIVE")]
internal sealed partial class Connection(Socket socket);
