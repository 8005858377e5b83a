namespace Sockets.Options;

/// <summary>What a socket counted of the TCP Authentication Option.</summary>
/// <param name="Good">Segments whose signature was right.</param>
/// <param name="Bad">Segments whose signature was wrong.</param>
/// <param name="KeyNotFound">Segments signed with an unknown key.</param>
/// <param name="Unsigned">Segments dropped because they had no signature.</param>
/// <param name="DroppedIcmp">ICMP errors that were not believed.</param>
public readonly record struct TcpAuthenticationCounters(ulong Good, ulong Bad, ulong KeyNotFound, ulong Unsigned, ulong DroppedIcmp);
