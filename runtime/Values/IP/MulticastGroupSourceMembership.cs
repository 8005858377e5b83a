using System.Net;

namespace Sockets.Options;

/// <summary>
/// Represents the membership of a socket in an IPv4 or IPv6 multicast group that is limited to the packets of one source
/// (<c>struct group_source_req</c>).
/// </summary>
/// <param name="Source">The source, which has the address family of the group.</param>
/// <param name="Group">The group, which has the address family of the socket.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. <see langword="null"/> selects the scope of the group's
/// address or, without a scope, leaves the choice to the system.
/// </param>
public readonly record struct MulticastGroupSourceMembership(IPAddress Source, IPAddress Group, int? InterfaceIndex = null)
    : IParsableValue<MulticastGroupSourceMembership>
{
    /// <summary>Returns the source, the group, and the index of the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Source} {AddressAndInterfaceText.Format(Group, InterfaceIndex)}";

    bool IParsableValue<MulticastGroupSourceMembership>.TryParse(string text, out MulticastGroupSourceMembership value)
    {
        if (text.Split(' ', 2) is [string sourceText, string membershipText]
            && IPAddress.TryParse(sourceText, out IPAddress? source)
            && AddressAndInterfaceText.TryParse(membershipText, out IPAddress? group, out int? interfaceIndex))
        {
            value = new(source, group, interfaceIndex);
            return true;
        }

        value = default;
        return false;
    }
}
