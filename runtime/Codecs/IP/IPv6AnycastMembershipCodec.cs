using System.Net;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an anycast membership to a <c>struct ipv6_mreq</c>. The text is the address of the group and, after a
/// space, the index of the interface: <c>fd00::77 1</c>.
/// </summary>
public readonly struct IPv6AnycastMembershipCodec : ISocketOptionEncoder<IPv6AnycastMembership>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6AnycastMembership value) => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static int Encode(IPv6AnycastMembership value, in SocketOptionDefinition option, Span<byte> destination) =>
        IPv6AddressAndInterface.Write(value.Address, value.InterfaceIndex, option, destination);

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPv6AnycastMembership value)
    {
        bool parsed = AddressAndInterfaceText.TryParse(text, out IPAddress? address, out int? interfaceIndex);
        value = parsed ? new(address!, interfaceIndex) : default;
        return parsed;
    }
}
