using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>The membership of a socket in an IPv6 multicast group.</summary>
/// <param name="Group">The group.</param>
/// <param name="InterfaceIndex">
/// The index of the interface on which the group is joined. With 0 it is the scope of the group's address, and without
/// one the interface that the system chooses.
/// </param>
public readonly record struct IPv6MulticastMembership(IPAddress Group, int InterfaceIndex = 0)
{
    /// <summary>Returns the group and the index of the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group} {InterfaceIndex}");

    internal static bool TryParse(string text, out IPv6MulticastMembership value)
    {
        value = default;
        string[] words = text.Split(' ');
        int index = 0;
        if (words.Length > 2
            || !IPAddress.TryParse(words[0], out IPAddress? group)
            || (words.Length == 2 && !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out index)))
        {
            return false;
        }

        value = new(group, index);
        return true;
    }
}
