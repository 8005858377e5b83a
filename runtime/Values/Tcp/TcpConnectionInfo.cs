using System.Net.NetworkInformation;

namespace Sockets.Options;

/// <summary>How a TCP connection is doing on Apple's systems (<c>struct tcp_connection_info</c>).</summary>
public readonly record struct TcpConnectionInfo
{
    /// <summary>Gets the state of the connection.</summary>
    public TcpState State { get; init; }

    /// <summary>Gets by how many bits the peer shifts the windows that it advertises.</summary>
    public byte SendWindowScale { get; init; }

    /// <summary>Gets by how many bits this side shifts the windows that it advertises.</summary>
    public byte ReceiveWindowScale { get; init; }

    /// <summary>Gets what the two sides agreed on.</summary>
    public TcpInfoOptions Options { get; init; }

    /// <summary>Gets what the connection is in the middle of.</summary>
    public TcpConnectionConditions Conditions { get; init; }

    /// <summary>Gets the retransmission timeout.</summary>
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>Gets the largest segment, in bytes.</summary>
    public uint MaximumSegmentSize { get; init; }

    /// <summary>Gets the slow start threshold, in bytes.</summary>
    public uint SlowStartThreshold { get; init; }

    /// <summary>Gets the congestion window, in bytes.</summary>
    public uint CongestionWindow { get; init; }

    /// <summary>Gets the window that the peer advertised, in bytes.</summary>
    public uint SendWindow { get; init; }

    /// <summary>Gets the bytes in the send buffer, in flight or not yet sent.</summary>
    public uint SendBufferBytes { get; init; }

    /// <summary>Gets the window that this side advertised, in bytes.</summary>
    public uint ReceiveWindow { get; init; }

    /// <summary>Gets the latest round-trip time.</summary>
    public TimeSpan LatestRtt { get; init; }

    /// <summary>Gets the smoothed round-trip time.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets how much the round-trip time varies.</summary>
    public TimeSpan RttVariation { get; init; }

    /// <summary>Gets how TCP Fast Open went.</summary>
    public TcpFastOpenEvents FastOpen { get; init; }

    /// <summary>Gets the packets sent.</summary>
    public ulong PacketsSent { get; init; }

    /// <summary>Gets the bytes of data sent.</summary>
    public ulong BytesSent { get; init; }

    /// <summary>Gets the bytes of data retransmitted.</summary>
    public ulong BytesRetransmitted { get; init; }

    /// <summary>Gets the packets received.</summary>
    public ulong PacketsReceived { get; init; }

    /// <summary>Gets the bytes of data received.</summary>
    public ulong BytesReceived { get; init; }

    /// <summary>Gets the bytes of data received out of order.</summary>
    public ulong OutOfOrderBytesReceived { get; init; }

    /// <summary>Gets the packets retransmitted.</summary>
    public ulong PacketsRetransmitted { get; init; }
}
