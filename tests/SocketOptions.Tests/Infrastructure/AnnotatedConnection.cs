using System.Net.Sockets;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A type of a user, with the options of the composites among others.</summary>
[SocketOptions("TCP_*", "SO_KEEPALIVE", "SO_LINGER")]
internal sealed partial class AnnotatedConnection(Socket socket);
