using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// A <c>struct ipv6_mreq</c>; as text the group, and after a space the index of the interface: <c>ff02::1234 1</c>.
/// </summary>
public readonly struct IPv6MulticastMembershipCodec : ISocketOptionEncoder<IPv6MulticastMembership>
{
    private const int AddressSize = 16;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6MulticastMembership value) => AddressSize + sizeof(int);

    /// <inheritdoc/>
    public static int Encode(IPv6MulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Group is not { IsIPv6Multicast: true } group)
        {
            option.ThrowInvalid($"takes an IPv6 multicast group, ff00::/8, not {value.Group?.ToString() ?? "null"}.");
            return 0;
        }

        if (value.InterfaceIndex < 0)
        {
            option.ThrowInvalid($"takes an interface index of at least 0, not {value.InterfaceIndex}.");
        }

        group.TryWriteBytes(destination, out _);
        MemoryMarshal.Write(destination[AddressSize..], value.InterfaceIndex != 0 ? value.InterfaceIndex : (int)group.ScopeId);
        return AddressSize + sizeof(int);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPv6MulticastMembership value) => IPv6MulticastMembership.TryParse(text, out value);
}
