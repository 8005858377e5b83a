namespace Sockets.Options;

/// <summary>Represents a key of the TCP Authentication Option in use (<c>struct tcp_ao_getsockopt</c>).</summary>
/// <param name="Key">The key.</param>
/// <param name="GoodSegments">The number of segments with a valid signature.</param>
/// <param name="BadSegments">The number of segments with an invalid signature.</param>
public readonly record struct TcpAuthenticationKeyState(TcpAuthenticationKey Key, ulong GoodSegments, ulong BadSegments);
