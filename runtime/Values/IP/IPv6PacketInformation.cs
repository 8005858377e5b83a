using System.Net;

namespace Sockets.Options;

/// <summary>Represents the source of sent IPv6 packets (<c>struct in6_pktinfo</c>).</summary>
/// <param name="Address">The source address. <see langword="null"/> leaves the choice to the system.</param>
/// <param name="InterfaceIndex">
/// The index of the interface. <see langword="null"/> leaves the choice to the system.
/// </param>
public readonly record struct IPv6PacketInformation(IPAddress? Address = null, int? InterfaceIndex = null)
{
    /// <summary>Returns the address, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AddressAndInterfaceText.Format(Address ?? IPAddress.IPv6Any, InterfaceIndex);
}
