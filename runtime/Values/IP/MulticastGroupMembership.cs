using System.Net;

namespace Sockets.Options;

/// <summary>Represents the membership of a socket in an IPv4 or IPv6 multicast group (<c>struct group_req</c>).</summary>
/// <param name="Group">The group, which has the address family of the socket.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. <see langword="null"/> selects the scope of the group's
/// address or, without a scope, leaves the choice to the system.
/// </param>
public readonly record struct MulticastGroupMembership(IPAddress Group, int? InterfaceIndex = null)
    : IParsableValue<MulticastGroupMembership>
{
    /// <summary>Returns the group, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AddressAndInterfaceText.Format(Group, InterfaceIndex);

    bool IParsableValue<MulticastGroupMembership>.TryParse(string text, out MulticastGroupMembership value)
    {
        bool parsed = AddressAndInterfaceText.TryParse(text, out IPAddress? group, out int? interfaceIndex);
        value = parsed ? new(group!, interfaceIndex) : default;
        return parsed;
    }
}
