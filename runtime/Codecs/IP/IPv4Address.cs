using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>Writes a <c>struct in_addr</c>, which is a field of several structures.</summary>
internal static class IPv4Address
{
    internal const int Size = 4;

    /// <summary>Determines whether an address is a multicast group, which is a class D address of RFC 1112.</summary>
    internal static bool IsMulticast(ReadOnlySpan<byte> address) => (address[0] & 0xF0) == 0xE0;

    internal static void Write(IPAddress? address, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (address?.AddressFamily != AddressFamily.InterNetwork || !address.TryWriteBytes(destination, out _))
        {
            option.ThrowInvalid($"requires an IPv4 address, not {address?.ToString() ?? "null"}.");
        }
    }

    internal static void WriteGroup(IPAddress? group, in SocketOptionDefinition option, Span<byte> destination)
    {
        Write(group, option, destination);
        if (!IsMulticast(destination))
        {
            option.ThrowInvalid($"requires a multicast group, 224.0.0.0 to 239.255.255.255, not {group}.");
        }
    }
}
