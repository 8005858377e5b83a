using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>The membership of a socket in an IPv6 anycast group.</summary>
/// <param name="Address">The address of the group, which looks like that of a single host.</param>
/// <param name="InterfaceIndex">The index of the interface; 0 for the one that the routing table chooses.</param>
public readonly record struct IPv6AnycastMembership(IPAddress Address, int InterfaceIndex = 0)
{
    /// <summary>Returns the address and the index of the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address} {InterfaceIndex}");
}
