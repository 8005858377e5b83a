using System.Net;

namespace Sockets.Options;

/// <summary>
/// Represents the local address and the interface of a packet (<c>struct in_pktinfo</c>, <c>struct in6_pktinfo</c>). For a sent
/// packet, they are its source.
/// </summary>
public readonly record struct PacketInformation
{
    private readonly StoredAddress _local;
    private readonly StoredAddress _destination;

    /// <summary>Initializes a new instance of the <see cref="PacketInformation"/> struct.</summary>
    /// <param name="localAddress">The local address. <see langword="null"/> leaves the choice to the system.</param>
    /// <param name="interfaceIndex">The index of the interface. <see langword="null"/> leaves the choice to the system.</param>
    public PacketInformation(IPAddress? localAddress = null, int? interfaceIndex = null)
        : this(StoredAddress.Of(localAddress), interfaceIndex, default)
    {
    }

    internal PacketInformation(StoredAddress local, int? interfaceIndex, StoredAddress destination)
    {
        _local = local;
        InterfaceIndex = interfaceIndex;
        _destination = destination;
    }

    /// <summary>
    /// Gets the local address, or <see langword="null"/> if it is not specified. A reply to a received packet has this source,
    /// also if the packet was sent to several receivers.
    /// </summary>
    /// <remarks>Each call creates an address.</remarks>
    public IPAddress? LocalAddress => _local.ToIPAddress(InterfaceIndex);

    /// <summary>Gets the index of the interface, or <see langword="null"/> if it is not specified.</summary>
    public int? InterfaceIndex { get; internal init; }

    /// <summary>
    /// Gets the destination address in the header of a received packet, which can be a broadcast address or a multicast group,
    /// or <see langword="null"/> if it is unknown.
    /// </summary>
    /// <remarks>Each call creates an address.</remarks>
    public IPAddress? DestinationAddress => _destination.ToIPAddress(InterfaceIndex);

    internal StoredAddress Local => _local;

    /// <summary>Returns the local address, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AddressAndInterfaceText.Format(LocalAddress ?? IPAddress.IPv6Any, InterfaceIndex);

    internal static bool TryParse(string text, out PacketInformation value)
    {
        bool parsed = AddressAndInterfaceText.TryParse(text, out IPAddress? address, out int? interfaceIndex);
        value = parsed ? new(address, interfaceIndex) : default;
        return parsed;
    }
}
