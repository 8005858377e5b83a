using System.Net.Sockets;
using System.Runtime.Versioning;
using Sockets.Options;

namespace Library;

[SupportedOSPlatform("linux")]
[SocketOptions]
public partial class Connection(Socket socket);
