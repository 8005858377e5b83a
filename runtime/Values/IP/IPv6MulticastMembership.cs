using System.Net;

namespace Sockets.Options;

/// <summary>Represents the membership of a socket in an IPv6 multicast group.</summary>
/// <param name="Group">The group.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. <see langword="null"/> selects the scope of the group's
/// address or, without a scope, leaves the choice to the system.
/// </param>
public readonly record struct IPv6MulticastMembership(IPAddress Group, int? InterfaceIndex = null)
    : IParsableValue<IPv6MulticastMembership>
{
    /// <summary>Returns the group, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AddressAndInterfaceText.Format(Group, InterfaceIndex);

    bool IParsableValue<IPv6MulticastMembership>.TryParse(string text, out IPv6MulticastMembership value)
    {
        bool parsed = AddressAndInterfaceText.TryParse(text, out IPAddress? group, out int? interfaceIndex);
        value = parsed ? new(group!, interfaceIndex) : default;
        return parsed;
    }
}
