namespace Sockets.Options;

/// <content>Sends values whose control messages depend on the destination.</content>
public sealed partial class OutgoingSocketMessage
{
    /// <summary>
    /// Gets or sets the type of service or traffic class of the packet, or <see langword="null"/> for that of the socket.
    /// </summary>
    public TypeOfService? TrafficClass
    {
        get;
        set => SetProperty(ref field, value);
    }

    /// <summary>Gets or sets the time to live or hop limit of the packet, or <see langword="null"/> for that of the socket.</summary>
    public int? HopLimit
    {
        get;
        set => SetProperty(ref field, value);
    }

    /// <summary>
    /// Gets or sets the source address and the interface of the packet, or <see langword="null"/> for those of the socket.
    /// </summary>
    /// <remarks>The value of <see cref="IncomingSocketMessage.PacketInformation"/> responds from the address that was requested.</remarks>
    public PacketInformation? PacketInformation
    {
        get;
        set => SetProperty(ref field, value);
    }

    /// <summary>
    /// Gets or sets the length of the datagrams into which the operating system divides the data, or <see langword="null"/> for
    /// one datagram.
    /// </summary>
    public int? SegmentSize
    {
        get;
        set => SetProperty(ref field, value);
    }

    private bool HasProperties =>
        TrafficClass is not null || HopLimit is not null || PacketInformation is not null || SegmentSize is not null;

    private void SetProperty<T>(ref T? field, T? value)
        where T : struct
    {
        if (!Nullable.Equals(field, value))
        {
            field = value;
            _encodedRoute = null;
        }
    }

    private void ClearProperties()
    {
        TrafficClass = null;
        HopLimit = null;
        PacketInformation = null;
        SegmentSize = null;
    }

    private int WriteProperties(SendRoute route, int offset)
    {
        if (TrafficClass is { } trafficClass)
        {
            offset = WriteProperty(
                route, route.IsIPv6 ? ControlMessage.IPv6TrafficClass : ControlMessage.IPTypeOfService, trafficClass, offset);
        }

        if (HopLimit is { } hopLimit)
        {
            offset = WriteProperty(route, route.IsIPv6 ? ControlMessage.IPv6HopLimit : ControlMessage.IPTimeToLive, hopLimit, offset);
        }

        if (PacketInformation is { } information)
        {
            offset =
                route.IsIPv6 ? WriteProperty(route, ControlMessage.IPv6PacketInformation, information, offset)
                : OperatingSystem.IsFreeBSD() && route.IsIPv6Socket ? WriteProperty(
                    route, ControlMessage.IPv6PacketInformation, information, offset)
                // FreeBSD specifies only the address of an IPv4 packet.
                : OperatingSystem.IsFreeBSD() ? WriteProperty(
                    route, ControlMessage.IPDestinationAddress, new(information.Local, interfaceIndex: null, default), offset)
                // Apple platforms ignore the address if there is an interface.
                : PlatformValue.IsApple && !information.Local.IsUnspecified ? WriteProperty(
                    route, ControlMessage.IPPacketInformation, new(information.Local, interfaceIndex: null, default), offset)
                : WriteProperty(route, ControlMessage.IPPacketInformation, information, offset);
        }

        if (SegmentSize is { } segmentSize)
        {
            offset = WriteProperty(route, ControlMessage.UdpSegmentSize, segmentSize, offset);
        }

        return offset;
    }
}
