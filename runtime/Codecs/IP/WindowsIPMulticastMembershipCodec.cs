using System.Buffers.Binary;

namespace Sockets.Options.Codecs;

/// <summary>
/// The <c>struct ip_mreq</c> of Windows, where an address <c>0.x.y.z</c> is an interface index; as text the group, and
/// after a space the index or address of the interface: <c>239.1.2.3 127.0.0.1</c>.
/// </summary>
public readonly struct WindowsIPMulticastMembershipCodec : ISocketOptionEncoder<IPMulticastMembership>
{
    private const int MaximumIndex = 0x00FF_FFFF;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPMulticastMembership value) => 2 * IPv4AddressCodec.Size;

    /// <inheritdoc/>
    public static int Encode(IPMulticastMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Interface.Index == 0)
        {
            return IPMulticastAddressMembershipCodec.Encode(value, option, destination);
        }

        if (value.Interface.Index > MaximumIndex)
        {
            option.ThrowInvalid($"takes interface indices up to {MaximumIndex}; a greater one would be an address.");
        }

        IPv4AddressCodec.WriteGroup(value.Group, option, destination);
        BinaryPrimitives.WriteInt32BigEndian(destination[IPv4AddressCodec.Size..], value.Interface.Index);
        return 2 * IPv4AddressCodec.Size;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPMulticastMembership value) => IPMulticastMembership.TryParse(text, out value);
}
