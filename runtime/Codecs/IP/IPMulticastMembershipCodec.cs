using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct ip_mreqn</c> for an interface index, or to the older <c>struct ip_mreq</c> for
/// an interface address. The text is the group and, after a space, the index or the address: <c>239.1.2.3
/// 127.0.0.1</c>.
/// </summary>
public readonly struct IPMulticastMembershipCodec : ISocketOptionEncoder<IPMulticastMembership>
{
    private const int IndexOffset = 2 * IPv4Address.Size;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPMulticastMembership value) => IndexOffset + sizeof(int);

    /// <inheritdoc/>
    public static int Encode(IPMulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Interface.Index is not { } index)
        {
            return IPMulticastAddressMembershipCodec.Encode(value, option, destination);
        }

        IPv4Address.WriteGroup(value.Group, option, destination);
        MemoryMarshal.Write(destination[IndexOffset..], index);
        return IndexOffset + sizeof(int);
    }
}
