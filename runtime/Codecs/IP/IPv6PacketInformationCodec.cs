using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts packet information to and from a <c>struct in6_pktinfo</c>. The text is the address and, after a space, the
/// index of the interface: <c>::1 1</c>.
/// </summary>
public readonly struct IPv6PacketInformationCodec : ISocketOptionCodec<PacketInformation>
{
    /// <inheritdoc/>
    public static int MaximumLength => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static int MinimumMessageLength => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static PacketInformation Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < MaximumLength)
        {
            return default;
        }

        ReadOnlySpan<byte> destination = source[..IPv6AddressAndInterface.AddressSize];
        return new(
            PacketInformationFields.LocalAddressOf(destination),
            PacketInformationFields.ReadIndex(source, IPv6AddressAndInterface.AddressSize),
            new(destination));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(PacketInformation value) => IPv6AddressAndInterface.Size;

    /// <inheritdoc/>
    public static int Encode(PacketInformation value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Local.Family == AddressFamily.InterNetwork)
        {
            option.ThrowInvalid($"requires an IPv6 address, not {value.LocalAddress}.");
        }

        value.Local.Write(destination);
        IPv6AddressAndInterface.WriteIndex(value.InterfaceIndex, option, destination[IPv6AddressAndInterface.AddressSize..]);
        return IPv6AddressAndInterface.Size;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out PacketInformation value) => PacketInformation.TryParse(text, out value);
}
