using System.Net;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts packet information to and from a <c>struct in6_pktinfo</c>. The text is the address and, after a space, the
/// index of the interface: <c>::1 1</c>.
/// </summary>
public readonly struct IPv6PacketInformationCodec : ISocketOptionCodec<IPv6PacketInformation>
{
    /// <inheritdoc/>
    public static int MaximumLength => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static IPv6PacketInformation Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return default;
        }

        IPAddress address = new(source[..IPv6AddressAndInterface.AddressSize]);
        return new(
            address.Equals(IPAddress.IPv6Any) ? null : address,
            NativeInteger.ReadInt32(source, IPv6AddressAndInterface.AddressSize) is var index and > 0 ? index : null);
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6PacketInformation value) => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static int Encode(IPv6PacketInformation value, in SocketOptionDefinition option, Span<byte> destination) =>
        IPv6AddressAndInterface.Write(value.Address ?? IPAddress.IPv6Any, value.InterfaceIndex, option, destination);

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPv6PacketInformation value)
    {
        bool parsed = AddressAndInterfaceText.TryParse(text, out IPAddress? address, out int? interfaceIndex);
        value = parsed ? new(IPAddress.IPv6Any.Equals(address) ? null : address, interfaceIndex) : default;
        return parsed;
    }
}
