using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>
/// The membership of a socket in a multicast group of either family for the packets of one source
/// (<c>struct group_source_req</c>).
/// </summary>
/// <param name="Source">The source, of the family of the group.</param>
/// <param name="Group">The group, of the family of the socket.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. With 0 it is the scope of the group's address, and without
/// one the interface that the system chooses.
/// </param>
public readonly record struct MulticastGroupSourceMembership(IPAddress Source, IPAddress Group, int InterfaceIndex = 0)
{
    /// <summary>Returns the source, the group and the index of the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source} {Group} {InterfaceIndex}");

    internal static bool TryParse(string text, out MulticastGroupSourceMembership value)
    {
        if (text.Split(' ', 2) is [string sourceText, string membershipText]
            && IPAddress.TryParse(sourceText, out IPAddress? source)
            && MulticastGroupMembership.TryParse(membershipText, out MulticastGroupMembership membership))
        {
            value = new(source, membership.Group, membership.InterfaceIndex);
            return true;
        }

        value = default;
        return false;
    }
}
