namespace Sockets.Options;

/// <summary>Represents the state of the DCTCP congestion control (<c>struct tcp_dctcp_info</c>).</summary>
/// <param name="IsEnabled">Indicates whether the algorithm is currently in use.</param>
/// <param name="IsCongestionMarked">Indicates whether the last received packet had a congestion mark.</param>
/// <param name="Alpha">The estimated fraction of marked bytes, from 0 to 1.</param>
/// <param name="MarkedBytes">The number of marked bytes in the current round trip.</param>
/// <param name="TotalBytes">The number of acknowledged bytes in the current round trip.</param>
public readonly record struct TcpDctcpInfo(bool IsEnabled, bool IsCongestionMarked, double Alpha, uint MarkedBytes, uint TotalBytes)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpDctcpInfo), PrintMembers);
}
