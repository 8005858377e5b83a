using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Parses the peers of a key: an address, or a network in CIDR notation.</summary>
internal static class PeerText
{
    private const int IPv4Length = 32;
    private const int IPv6Length = 128;

    internal static IPNetwork Single(IPAddress peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return new(peer, FullLength(peer));
    }

    internal static bool IsSingle(IPNetwork peers) => peers.PrefixLength == FullLength(peers.BaseAddress);

    internal static bool TryParse(string? text, out IPNetwork peers)
    {
        if (!IPAddress.TryParse(text, out IPAddress? peer))
        {
            return IPNetwork.TryParse(text, out peers);
        }

        peers = Single(peer);
        return true;
    }

    private static int FullLength(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? IPv4Length : IPv6Length;
}
