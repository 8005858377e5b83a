using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>Writes the peers of a key, which are a socket address and the number of its bits that peers share.</summary>
internal static class TcpPeers
{
    private const int MappedPrefixLength = 96;
    private const int IPv4Bits = 32;

    /// <summary>
    /// Converts peers to the address family of a socket. The peers of an IPv6 socket that use IPv4 have IPv4-mapped addresses.
    /// </summary>
    internal static IPNetwork Adapt(IPNetwork peers, AddressFamily family) => family switch
    {
        AddressFamily.InterNetworkV6 when peers.BaseAddress.AddressFamily == AddressFamily.InterNetwork =>
            new(peers.BaseAddress.MapToIPv6(), MappedPrefixLength + peers.PrefixLength),
        AddressFamily.InterNetwork when AreMapped(peers) =>
            new(peers.BaseAddress.MapToIPv4(), peers.PrefixLength - MappedPrefixLength),
        _ => peers,
    };

    /// <summary>Writes the socket address.</summary>
    /// <returns>The number of bits. Linux counts only the bits of the IPv4 address if the address is IPv4-mapped.</returns>
    internal static byte Write(IPNetwork peers, in SocketOptionDefinition option, Span<byte> destination)
    {
        bool areMapped = AreMapped(peers);
        // IPNetwork changes ::ffff:10.8.0.0/24 to ::/24, for which Linux would ignore every IPv4 peer.
        if (!areMapped && IncludeMapped(peers))
        {
            option.ThrowInvalid(
                $"requires peers of one address family, and {peers} includes IPv4-mapped addresses. Specify IPv4 peers as an IPv4 network.");
        }

        NativeAddress.Write(new IPEndPoint(peers.BaseAddress, port: 0), destination);
        return (byte)(areMapped ? peers.PrefixLength - MappedPrefixLength : peers.PrefixLength);
    }

    /// <remarks>A prefix that is longer than an address is that of a single peer.</remarks>
    internal static IPNetwork Create(IPAddress address, int prefixLength)
    {
        IPNetwork single = PeerText.Single(address);
        return prefixLength < single.PrefixLength ? new(address, prefixLength) : single;
    }

    /// <remarks><see cref="IPNetwork.Contains"/> returns <see langword="true"/> for an IPv4-mapped address in many other networks.</remarks>
    private static bool IncludeMapped(IPNetwork peers)
    {
        if (peers.BaseAddress.AddressFamily != AddressFamily.InterNetworkV6 || peers.PrefixLength == 0)
        {
            return false;
        }

        Span<byte> address = stackalloc byte[IPv6AddressAndInterface.AddressSize];
        peers.BaseAddress.TryWriteBytes(address, out _);
        UInt128 mapped = (UInt128)ushort.MaxValue << IPv4Bits;
        return (BinaryPrimitives.ReadUInt128BigEndian(address) ^ mapped) >> (MappedPrefixLength + IPv4Bits - peers.PrefixLength) == 0;
    }

    private static bool AreMapped(IPNetwork peers) => peers.BaseAddress.IsIPv4MappedToIPv6 && peers.PrefixLength >= MappedPrefixLength;
}
