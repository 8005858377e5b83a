using Sockets.Options;

namespace OwnTable;

/// <summary>The options of the project's own levels as extensions of Socket.</summary>
[SocketOptions("IPPROTO_ICMPV6", "SOL_RAW")]
internal static partial class RawSocketOptions;
