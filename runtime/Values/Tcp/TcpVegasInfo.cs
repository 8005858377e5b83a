namespace Sockets.Options;

/// <summary>
/// What a congestion control that goes by round-trip times has found out (<c>struct tcpvegas_info</c>).
/// </summary>
/// <param name="IsEnabled">Whether it is at work at present.</param>
/// <param name="RttCount">How many round-trip times it measured in the current round trip.</param>
/// <param name="Rtt">The round-trip time.</param>
/// <param name="MinimumRtt">The shortest round-trip time.</param>
public readonly record struct TcpVegasInfo(bool IsEnabled, uint RttCount, TimeSpan Rtt, TimeSpan MinimumRtt);
