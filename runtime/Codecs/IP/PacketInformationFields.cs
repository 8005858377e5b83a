using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts the fields of packet information, which have the same form in structures of different order.</summary>
internal static class PacketInformationFields
{
    internal static int? ReadIndex(ReadOnlySpan<byte> source, int offset) =>
        MemoryMarshal.Read<int>(source[offset..]) is var index and > 0 ? index : null;

    /// <summary>Returns the local address of a packet with a destination, which is unknown for a packet to several receivers.</summary>
    internal static StoredAddress LocalAddressOf(ReadOnlySpan<byte> destination)
    {
        bool isGroup = destination.Length == IPv4Address.Size
            ? IPv4Address.IsMulticast(destination) || !destination.ContainsAnyExcept(byte.MaxValue)
            : destination[0] == byte.MaxValue;
        return isGroup ? default : new(destination);
    }

    internal static void WriteIPv4(PacketInformation value, in SocketOptionDefinition option, Span<byte> destination)
    {
        StoredAddress address = value.Local.Unmapped();
        if (address.Family == AddressFamily.InterNetworkV6)
        {
            option.ThrowInvalid($"requires an IPv4 address, not {value.LocalAddress}.");
        }

        address.Write(destination);
    }
}
