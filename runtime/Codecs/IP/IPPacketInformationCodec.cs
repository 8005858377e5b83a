namespace Sockets.Options.Codecs;

/// <summary>
/// Converts packet information to and from a <c>struct in_pktinfo</c> of Linux and Apple. The text is the address and, after a
/// space, the index of the interface: <c>127.0.0.1 1</c>.
/// </summary>
public readonly struct IPPacketInformationCodec : ISocketOptionCodec<PacketInformation>
{
    private const int LocalOffset = sizeof(int);
    private const int DestinationOffset = LocalOffset + IPv4Address.Size;

    /// <inheritdoc/>
    public static int MaximumLength => DestinationOffset + IPv4Address.Size;

    /// <inheritdoc/>
    public static int MinimumMessageLength => MaximumLength;

    /// <inheritdoc/>
    /// <remarks>Apple does not set the local address. It is the destination, unless that is a group.</remarks>
    public static PacketInformation Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return default;
        }

        StoredAddress local = new(source.Slice(LocalOffset, IPv4Address.Size));
        ReadOnlySpan<byte> destination = source.Slice(DestinationOffset, IPv4Address.Size);
        return new(
            local.IsUnspecified ? PacketInformationFields.LocalAddressOf(destination) : local,
            PacketInformationFields.ReadIndex(source, offset: 0),
            new(destination));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(PacketInformation value) => MaximumLength;

    /// <inheritdoc/>
    /// <remarks>The kernel ignores the last field.</remarks>
    public static int Encode(PacketInformation value, in SocketOptionDefinition option, Span<byte> destination)
    {
        IPv6AddressAndInterface.WriteIndex(value.InterfaceIndex, option, destination);
        PacketInformationFields.WriteIPv4(value, option, destination[LocalOffset..]);
        return MaximumLength;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out PacketInformation value) => PacketInformation.TryParse(text, out value);
}
