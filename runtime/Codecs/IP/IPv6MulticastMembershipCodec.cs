using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct ipv6_mreq</c>. The text is the group and, after a space, the index of the
/// interface: <c>ff02::1234 1</c>.
/// </summary>
public readonly struct IPv6MulticastMembershipCodec : ISocketOptionEncoder<IPv6MulticastMembership>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6MulticastMembership value) => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static int Encode(IPv6MulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Group is not { IsIPv6Multicast: true } group)
        {
            option.ThrowInvalid($"requires an IPv6 multicast group, ff00::/8, not {value.Group?.ToString() ?? "null"}.");
            return 0;
        }

        return IPv6AddressAndInterface.Write(group, MulticastGroupRequest.GetInterfaceIndex(group, value.InterfaceIndex), option, destination);
    }
}
