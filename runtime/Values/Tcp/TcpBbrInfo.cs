namespace Sockets.Options;

/// <summary>Represents the state of the BBR congestion control (<c>struct tcp_bbr_info</c>).</summary>
/// <param name="Bandwidth">The bandwidth of the path, in bytes per second.</param>
/// <param name="MinimumRtt">The minimum recent round-trip time, or <see langword="null"/> before the first one.</param>
/// <param name="PacingGain">The factor by which the pacing rate exceeds the bandwidth.</param>
/// <param name="CongestionWindowGain">The factor by which the congestion window exceeds the bandwidth-delay product.</param>
public readonly record struct TcpBbrInfo(ulong Bandwidth, TimeSpan? MinimumRtt, double PacingGain, double CongestionWindowGain)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpBbrInfo), PrintMembers);
}
