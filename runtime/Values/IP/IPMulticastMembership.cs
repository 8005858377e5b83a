using System.Net;

namespace Sockets.Options;

/// <summary>Represents the membership of a socket in an IPv4 multicast group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Interface">The interface on which the group is joined.</param>
public readonly record struct IPMulticastMembership(IPAddress Group, MulticastInterface Interface = default)
    : IParsableValue<IPMulticastMembership>
{
    /// <summary>Returns the group and the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Group} {Interface}";

    bool IParsableValue<IPMulticastMembership>.TryParse(string text, out IPMulticastMembership value)
    {
        value = default;
        string[] words = text.Split(' ');
        MulticastInterface networkInterface = default;
        if (words.Length > 2
            || !IPAddress.TryParse(words[0], out IPAddress? group)
            || (words.Length == 2 && !MulticastInterface.TryParse(words[1], out networkInterface)))
        {
            return false;
        }

        value = new(group, networkInterface);
        return true;
    }
}
