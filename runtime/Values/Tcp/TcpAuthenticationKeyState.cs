namespace Sockets.Options;

/// <summary>A key of the TCP Authentication Option in use (<c>struct tcp_ao_getsockopt</c>).</summary>
/// <param name="Key">The key.</param>
/// <param name="GoodSegments">Segments whose signature was right.</param>
/// <param name="BadSegments">Segments whose signature was wrong.</param>
public readonly record struct TcpAuthenticationKeyState(TcpAuthenticationKey Key, ulong GoodSegments, ulong BadSegments);
