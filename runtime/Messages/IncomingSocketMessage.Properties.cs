using System.Net;

namespace Sockets.Options;

/// <content>Returns values, independently of the control message that delivered them.</content>
public sealed partial class IncomingSocketMessage
{
    /// <summary>
    /// Gets the type of service or traffic class of the packet, or <see langword="null"/> if it did not arrive.
    /// </summary>
    /// <remarks>On Windows, the value contains only the congestion notification if only that is enabled.</remarks>
    public TypeOfService? TrafficClass =>
        GetProperty(ControlMessage.IPTypeOfService)
            ?? GetProperty(ControlMessage.IPv6TrafficClass)
            ?? ((GetProperty(ControlMessage.IPEcn) ?? GetProperty(ControlMessage.IPv6Ecn)) is { } ecn
                ? new TypeOfService(default, ecn)
                : null);

    /// <summary>Gets the time to live or hop limit of the packet, or <see langword="null"/> if it did not arrive.</summary>
    public int? HopLimit =>
        GetProperty(ControlMessage.IPTimeToLive)
            ?? GetProperty(ControlMessage.IPv6HopLimit)
            ?? GetProperty(ControlMessage.IPv6Rfc2292HopLimit);

    /// <summary>
    /// Gets the local address and the interface of the packet, or <see langword="null"/> if they did not arrive.
    /// </summary>
    /// <remarks>The address of an IPv4 packet that arrives at an IPv6 socket can be an IPv4-mapped address.</remarks>
    public PacketInformation? PacketInformation =>
        GetProperty(ControlMessage.IPPacketInformation)
            ?? GetProperty(ControlMessage.IPv6PacketInformation)
            ?? GetProperty(ControlMessage.IPv6Rfc2292PacketInformation)
            ?? (GetProperty(ControlMessage.IPDestinationAddress) is { } address
                ? address with { InterfaceIndex = GetProperty(ControlMessage.IPInterfaceIndex) }
                : null);

    /// <summary>Gets the time at which the packet arrived, or <see langword="null"/> if it did not arrive with the packet.</summary>
    /// <remarks>
    /// Of several timestamps, the value is that of the network interface, or the one with nanoseconds. On Windows, and for the
    /// clocks of Apple platforms that do not show the time of day, use <see cref="Control"/>.
    /// </remarks>
    public SocketTimestamp? ReceiveTimestamp =>
        GetTimestamp(ControlMessage.Timestamps)
            ?? GetTimestamp(ControlMessage.TimestampsNew)
            ?? GetProperty(ControlMessage.TimestampNanoseconds)
            ?? GetProperty(ControlMessage.TimestampNanosecondsNew)
            ?? GetProperty(ControlMessage.TimestampRealTime)
            ?? GetProperty(ControlMessage.TimestampBinaryTime)
            ?? GetProperty(ControlMessage.Timestamp)
            ?? GetProperty(ControlMessage.TimestampNew);

    /// <summary>
    /// Gets the destination of the packet before a firewall redirected it, or <see langword="null"/> if it did not arrive.
    /// </summary>
    public IPEndPoint? OriginalDestination =>
        Control.TryGet(ControlMessage.IPOriginalDestination, out IPEndPoint? ipv4) ? ipv4
        : Control.TryGet(ControlMessage.IPv6OriginalDestination, out IPEndPoint? ipv6) ? ipv6
        : null;

    /// <summary>
    /// Gets the length of the datagrams that the operating system combined, of which the last can be shorter, or
    /// <see langword="null"/> if the data is one datagram.
    /// </summary>
    public int? SegmentSize => GetProperty(ControlMessage.UdpCoalescedSize);

    /// <summary>
    /// Gets the process, the user and the group of the sender, or <see langword="null"/> if they did not arrive.
    /// </summary>
    public UnixCredentials? Credentials =>
        GetProperty(ControlMessage.Credentials) ?? GetProperty(ControlMessage.PersistentCredentials);

    private SocketTimestamp? GetTimestamp(ControlMessage<SocketTimestamps> message) =>
        GetProperty(message) is { } timestamps ? timestamps.Hardware ?? timestamps.Software : null;

    private T? GetProperty<T>(ControlMessage<T> message)
        where T : struct =>
        Control.TryGet(message, out T value) ? value : null;
}
