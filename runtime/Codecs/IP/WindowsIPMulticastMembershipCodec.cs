
namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to the <c>struct ip_mreq</c> of Windows, where an address <c>0.x.y.z</c> is an interface
/// index. The text is the group and, after a space, the index or the address of the interface: <c>239.1.2.3
/// 127.0.0.1</c>.
/// </summary>
public readonly struct WindowsIPMulticastMembershipCodec : ISocketOptionEncoder<IPMulticastMembership>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(IPMulticastMembership value) => 2 * IPv4Address.Size;

    /// <inheritdoc/>
    public static int Encode(IPMulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Interface.Index is not { } index)
        {
            return IPMulticastAddressMembershipCodec.Encode(value, option, destination);
        }

        IPv4Address.WriteGroup(value.Group, option, destination);
        MulticastInterfaceCodec.WriteIndexAsAddress(index, option, destination[IPv4Address.Size..]);
        return 2 * IPv4Address.Size;
    }
}
