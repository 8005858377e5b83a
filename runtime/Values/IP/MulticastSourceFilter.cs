using System.Net;

namespace Sockets.Options;

/// <summary>Represents the sources from which a socket receives the packets of a multicast group.</summary>
/// <param name="Group">The group, which has the address family of the socket.</param>
/// <param name="Interface">
/// The interface on which the group was joined. It is specified by its index, except for <c>IP_MSFILTER</c> on Linux,
/// which requires its address.
/// </param>
/// <param name="Mode">Indicates whether the sources are received or blocked.</param>
/// <param name="Sources">The sources, which have the address family of the group.</param>
public readonly record struct MulticastSourceFilter(
    IPAddress Group, MulticastInterface Interface, MulticastSourceFilterMode Mode, IReadOnlyList<IPAddress> Sources)
    : IParsableValue<MulticastSourceFilter>
{
    /// <inheritdoc/>
    public bool Equals(MulticastSourceFilter other) =>
        Equals(Group, other.Group)
            && Interface == other.Interface
            && Mode == other.Mode
            && (Sources ?? []).SequenceEqual(other.Sources ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Group, Interface, Mode, Sources?.Count);

    /// <summary>Returns the group, the interface, the mode, and the sources.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Join(' ', [$"{Group} {Interface} {InvariantText.Format(Mode)}", .. (Sources ?? []).Select(source => source.ToString())]);

    bool IParsableValue<MulticastSourceFilter>.TryParse(string text, out MulticastSourceFilter value)
    {
        value = default;
        if (text.Split(' ') is not [string groupText, string interfaceText, string modeText, .. string[] sourceTexts]
            || !IPAddress.TryParse(groupText, out IPAddress? group)
            || !MulticastInterface.TryParse(interfaceText, out MulticastInterface networkInterface)
            || !Enum.TryParse(modeText, ignoreCase: true, out MulticastSourceFilterMode mode))
        {
            return false;
        }

        IPAddress[] sources = new IPAddress[sourceTexts.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            if (!IPAddress.TryParse(sourceTexts[i], out IPAddress? source))
            {
                return false;
            }

            sources[i] = source;
        }

        value = new(group, networkInterface, mode, sources);
        return true;
    }
}
