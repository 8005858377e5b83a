using System.Net;

namespace Sockets.Options;

/// <summary>Represents the membership of a socket in an IPv6 anycast group.</summary>
/// <param name="Address">The address of the group, which has the form of a unicast address.</param>
/// <param name="InterfaceIndex">
/// The index of the interface. <see langword="null"/> leaves the choice to the routing table.
/// </param>
public readonly record struct IPv6AnycastMembership(IPAddress Address, int? InterfaceIndex = null)
{
    /// <summary>Returns the address, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AddressAndInterfaceText.Format(Address, InterfaceIndex);
}
