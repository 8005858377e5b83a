namespace Sockets.Options;

/// <summary>What the DCTCP congestion control has found out (<c>struct tcp_dctcp_info</c>).</summary>
/// <param name="IsEnabled">Whether it is at work at present.</param>
/// <param name="IsCongestionMarked">Whether the last packet received was marked as having met congestion.</param>
/// <param name="Alpha">The share of marked bytes as it estimates it, from 0 to 1.</param>
/// <param name="MarkedBytes">The bytes marked in the current round trip.</param>
/// <param name="TotalBytes">The bytes acknowledged in the current round trip.</param>
public readonly record struct TcpDctcpInfo(bool IsEnabled, bool IsCongestionMarked, double Alpha, uint MarkedBytes, uint TotalBytes);
