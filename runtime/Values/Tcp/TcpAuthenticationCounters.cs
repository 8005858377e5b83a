namespace Sockets.Options;

/// <summary>Represents the counters of the TCP Authentication Option.</summary>
/// <param name="Good">The number of segments with a valid signature.</param>
/// <param name="Bad">The number of segments with an invalid signature.</param>
/// <param name="KeyNotFound">The number of segments that were signed with an unknown key.</param>
/// <param name="Unsigned">The number of segments that were dropped because they had no signature.</param>
/// <param name="DroppedIcmp">The number of ICMP errors that were ignored.</param>
public readonly record struct TcpAuthenticationCounters(ulong Good, ulong Bad, ulong KeyNotFound, ulong Unsigned, ulong DroppedIcmp);
