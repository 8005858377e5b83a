using System.Net;

namespace Sockets.Options;

/// <summary>
/// Represents the membership of a socket in an IPv4 multicast group that is limited to the packets of one source.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Group">The group.</param>
/// <param name="Interface">
/// An address of the interface on which the group is joined. <see langword="null"/> leaves the choice to the routing
/// table.
/// </param>
public readonly record struct IPSourceMembership(IPAddress Source, IPAddress Group, IPAddress? Interface = null)
    : IParsableValue<IPSourceMembership>
{
    /// <summary>Returns the source, the group, and the interface if one is specified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Interface is null ? $"{Source} {Group}" : $"{Source} {Group} {Interface}";

    bool IParsableValue<IPSourceMembership>.TryParse(string text, out IPSourceMembership value)
    {
        value = default;
        string[] words = text.Split(' ');
        IPAddress? networkInterface = null;
        if (words.Length is not (2 or 3)
            || !IPAddress.TryParse(words[0], out IPAddress? source)
            || !IPAddress.TryParse(words[1], out IPAddress? group)
            || (words.Length == 3 && !IPAddress.TryParse(words[2], out networkInterface)))
        {
            return false;
        }

        value = new(source, group, networkInterface);
        return true;
    }
}
