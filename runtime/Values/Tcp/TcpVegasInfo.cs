namespace Sockets.Options;

/// <summary>
/// Represents the state of a congestion control that is based on round-trip times (<c>struct tcpvegas_info</c>).
/// </summary>
/// <param name="IsEnabled">Indicates whether the algorithm is currently in use.</param>
/// <param name="RttCount">The number of round-trip times that were measured in the current round trip.</param>
/// <param name="Rtt">The round-trip time, or <see langword="null"/> before the first one.</param>
/// <param name="MinimumRtt">The minimum round-trip time, or <see langword="null"/> before the first one.</param>
public readonly record struct TcpVegasInfo(bool IsEnabled, uint RttCount, TimeSpan? Rtt, TimeSpan? MinimumRtt);
