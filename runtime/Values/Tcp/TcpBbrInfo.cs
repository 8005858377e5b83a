namespace Sockets.Options;

/// <summary>What the BBR congestion control has found out (<c>struct tcp_bbr_info</c>).</summary>
/// <param name="Bandwidth">The bandwidth of the path, in bytes per second.</param>
/// <param name="MinimumRtt">The shortest round-trip time of late; null before the first one.</param>
/// <param name="PacingGain">By how much the pacing rate exceeds the bandwidth.</param>
/// <param name="CongestionWindowGain">By how much the congestion window exceeds what the path holds.</param>
public readonly record struct TcpBbrInfo(ulong Bandwidth, TimeSpan? MinimumRtt, double PacingGain, double CongestionWindowGain);
