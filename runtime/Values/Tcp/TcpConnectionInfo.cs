using System.Net.NetworkInformation;

namespace Sockets.Options;

/// <summary>Represents the state of a TCP connection on Apple platforms (<c>struct tcp_connection_info</c>).</summary>
public readonly record struct TcpConnectionInfo
{
    /// <summary>Gets the state of the connection.</summary>
    public TcpState State { get; init; }

    /// <summary>Gets the number of bits by which the peer shifts the windows that it advertises.</summary>
    public byte SendWindowScale { get; init; }

    /// <summary>Gets the number of bits by which this side shifts the windows that it advertises.</summary>
    public byte ReceiveWindowScale { get; init; }

    /// <summary>Gets the options that the two sides negotiated.</summary>
    public TcpInfoOptions Options { get; init; }

    /// <summary>Gets the conditions of the connection.</summary>
    public TcpConnectionConditions Conditions { get; init; }

    /// <summary>Gets the retransmission timeout.</summary>
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>Gets the maximum segment size, in bytes.</summary>
    public uint MaximumSegmentSize { get; init; }

    /// <summary>Gets the slow start threshold, in bytes.</summary>
    public uint SlowStartThreshold { get; init; }

    /// <summary>Gets the congestion window, in bytes.</summary>
    public uint CongestionWindow { get; init; }

    /// <summary>Gets the window that the peer advertised, in bytes.</summary>
    public uint SendWindow { get; init; }

    /// <summary>Gets the number of bytes in the send buffer, whether they are in flight or not yet sent.</summary>
    public uint SendBufferBytes { get; init; }

    /// <summary>Gets the window that this side advertised, in bytes.</summary>
    public uint ReceiveWindow { get; init; }

    /// <summary>Gets the latest round-trip time.</summary>
    public TimeSpan LatestRtt { get; init; }

    /// <summary>Gets the smoothed round-trip time.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets the variation of the round-trip time.</summary>
    public TimeSpan RttVariation { get; init; }

    /// <summary>Gets the events of TCP Fast Open.</summary>
    public TcpFastOpenEvents FastOpen { get; init; }

    /// <summary>Gets the number of packets sent.</summary>
    public ulong PacketsSent { get; init; }

    /// <summary>Gets the number of data bytes sent.</summary>
    public ulong BytesSent { get; init; }

    /// <summary>Gets the number of data bytes retransmitted.</summary>
    public ulong BytesRetransmitted { get; init; }

    /// <summary>Gets the number of packets received.</summary>
    public ulong PacketsReceived { get; init; }

    /// <summary>Gets the number of data bytes received.</summary>
    public ulong BytesReceived { get; init; }

    /// <summary>Gets the number of data bytes received out of order.</summary>
    public ulong OutOfOrderBytesReceived { get; init; }

    /// <summary>Gets the number of packets retransmitted.</summary>
    public ulong PacketsRetransmitted { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpConnectionInfo), PrintMembers);
}
