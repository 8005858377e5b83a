using Sockets.Options;

namespace OwnTable;

/// <summary>Provides the options of the project's own levels as extension members of Socket.</summary>
[SocketOptions("IPPROTO_ICMPV6", "SOL_RAW")]
internal static partial class RawSocketOptions;
