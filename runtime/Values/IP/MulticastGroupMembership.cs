using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>The membership of a socket in a multicast group of either family (<c>struct group_req</c>).</summary>
/// <param name="Group">The group, of the family of the socket.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. With 0 it is the scope of the group's address, and without
/// one the interface that the system chooses.
/// </param>
public readonly record struct MulticastGroupMembership(IPAddress Group, int InterfaceIndex = 0)
{
    /// <summary>Returns the group and the index of the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group} {InterfaceIndex}");

    internal static bool TryParse(string text, out MulticastGroupMembership value)
    {
        bool parsed = IPv6MulticastMembership.TryParse(text, out IPv6MulticastMembership membership);
        value = new(membership.Group, membership.InterfaceIndex);
        return parsed;
    }
}
