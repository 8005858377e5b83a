namespace Sockets.Options.Codecs;

/// <summary>
/// Converts packet information to and from an <c>IN_PKTINFO</c> of Windows. The text is that of
/// <see cref="IPPacketInformationCodec"/>.
/// </summary>
public readonly struct WindowsIPPacketInformationCodec : ISocketOptionCodec<PacketInformation>
{
    private const int IndexOffset = IPv4Address.Size;

    /// <inheritdoc/>
    public static int MaximumLength => IndexOffset + sizeof(int);

    /// <inheritdoc/>
    public static int MinimumMessageLength => MaximumLength;

    /// <inheritdoc/>
    public static PacketInformation Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return default;
        }

        ReadOnlySpan<byte> destination = source[..IPv4Address.Size];
        return new(
            PacketInformationFields.LocalAddressOf(destination),
            PacketInformationFields.ReadIndex(source, IndexOffset),
            new(destination));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(PacketInformation value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(PacketInformation value, in SocketOptionDefinition option, Span<byte> destination)
    {
        PacketInformationFields.WriteIPv4(value, option, destination);
        IPv6AddressAndInterface.WriteIndex(value.InterfaceIndex, option, destination[IndexOffset..]);
        return MaximumLength;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out PacketInformation value) => PacketInformation.TryParse(text, out value);
}
