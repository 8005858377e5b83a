using Sockets.Options;

namespace KestrelListener;

/// <summary>The option of this project's own table as an extension of Socket.</summary>
[SocketOptions("TCP_DEFER_ACCEPT")]
internal static partial class ListenerOptions;
