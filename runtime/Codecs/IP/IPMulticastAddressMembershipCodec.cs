using System.Net;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct ip_mreq</c>, on systems that support no other structure. The text is the group
/// and, after a space, the address of the interface: <c>239.1.2.3 127.0.0.1</c>.
/// </summary>
public readonly struct IPMulticastAddressMembershipCodec : ISocketOptionEncoder<IPMulticastMembership>
{
    private const int Size = 2 * IPv4Address.Size;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPMulticastMembership value) => Size;

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its index.</exception>
    public static int Encode(IPMulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        // The kernel would ignore the index and use the routing table.
        if (value.Interface.Index is not null)
        {
            throw new PlatformNotSupportedException(
                $"{option.Name} requires an interface address on this operating system, not an index.");
        }

        IPv4Address.WriteGroup(value.Group, option, destination);
        IPv4Address.Write(value.Interface.Address ?? IPAddress.Any, option, destination[IPv4Address.Size..]);
        return Size;
    }
}
