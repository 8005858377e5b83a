using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Writes an IPv6 address followed by the index of an interface, which are fields of several structures.
/// </summary>
internal static class IPv6AddressAndInterface
{
    internal const int AddressSize = 16;
    internal const int Size = AddressSize + sizeof(int);

    internal static int Write(IPAddress? address, int? interfaceIndex, in SocketOptionDefinition option, Span<byte> destination)
    {
        WriteAddress(address, option, destination);
        WriteIndex(interfaceIndex, option, destination[AddressSize..]);
        return Size;
    }

    internal static void WriteAddress(IPAddress? address, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (address?.AddressFamily != AddressFamily.InterNetworkV6 || !address.TryWriteBytes(destination, out _))
        {
            option.ThrowInvalid($"requires an IPv6 address, not {address?.ToString() ?? "null"}.");
        }
    }

    /// <summary>Writes an index, or 0 for the interface that the system chooses.</summary>
    internal static void WriteIndex(int? interfaceIndex, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (interfaceIndex <= 0)
        {
            option.ThrowInvalid($"requires a positive interface index, or null, not {InvariantText.Format(interfaceIndex)}.");
        }

        MemoryMarshal.Write(destination, interfaceIndex.GetValueOrDefault());
    }
}
