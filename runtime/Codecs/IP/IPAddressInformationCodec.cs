namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a local address to and from a <c>struct in_addr</c>, which has no interface. The text is the address.
/// </summary>
public readonly struct IPAddressInformationCodec : ISocketOptionCodec<PacketInformation>
{
    /// <inheritdoc/>
    public static int MaximumLength => IPv4Address.Size;

    /// <inheritdoc/>
    public static int MinimumMessageLength => IPv4Address.Size;

    /// <inheritdoc/>
    public static PacketInformation Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return default;
        }

        ReadOnlySpan<byte> destination = source[..IPv4Address.Size];
        return new(PacketInformationFields.LocalAddressOf(destination), interfaceIndex: null, new(destination));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(PacketInformation value) => IPv4Address.Size;

    /// <inheritdoc/>
    public static int Encode(PacketInformation value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.InterfaceIndex is not null)
        {
            option.ThrowInvalid("requires an address without an interface index.");
        }

        PacketInformationFields.WriteIPv4(value, option, destination);
        return IPv4Address.Size;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out PacketInformation value) => PacketInformation.TryParse(text, out value);
}
