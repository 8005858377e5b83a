using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents the protocols that handle the control messages of a send, which the destination determines.</summary>
/// <remarks>
/// A dual-mode socket sends IPv4 packets to the IPv4-mapped addresses of IPv6. The levels of these packets are those of IPv4.
/// The operating system skips the messages of other levels and sends the packet without them.
/// </remarks>
internal readonly record struct SendRoute(AddressFamily Family, bool IsIPv6Socket, bool IsStream)
{
    private const int IPLevel = 0;
    private const int TcpLevel = 6;
    private const int UdpLevel = 17;
    private const int IPv6Level = 41;
    private const int TlsLevel = 282;

    private const int AddressOffset = 8;
    private const int AddressLength = 16;

    internal static int SocketLevel => PlatformValue.Number(linux: 1, windows: 0xFFFF, apple: 0xFFFF, freebsd: 0xFFFF);

    internal static int Rights => PlatformValue.Number(linux: 1, apple: 1, freebsd: 1);

    internal bool IsIPv4 => Family == AddressFamily.InterNetwork;

    internal bool IsIPv6 => Family == AddressFamily.InterNetworkV6;

    private static int Credentials => PlatformValue.Number(linux: 2, freebsd: 3);

    private static int IPv6PacketInformation => PlatformValue.Number(linux: 50, freebsd: 46);

    /// <summary>Determines whether the operating system sends a control message, or returns an error for it.</summary>
    internal bool Accepts(int level, int type)
    {
        if (level == SocketLevel)
        {
            return (type != Rights && type != Credentials) || Family == AddressFamily.Unix;
        }

        if (IsStream)
        {
            return level is TcpLevel or TlsLevel && (IsIPv4 || IsIPv6);
        }

        return level switch
        {
            IPLevel => IsIPv4,
            IPv6Level => IsIPv6 || (IsIPv4 && IsIPv6Socket && type == IPv6PacketInformation),
            UdpLevel => IsIPv4 || IsIPv6,
            TcpLevel or TlsLevel => false,
            _ => Family != AddressFamily.Unix,
        };
    }

    /// <summary>Returns the family of the packets that are sent to an address.</summary>
    internal static AddressFamily GetFamily(ReadOnlySpan<byte> name, AddressFamily family) =>
        family == AddressFamily.InterNetworkV6
            && name.Length >= AddressOffset + AddressLength
            && name.Slice(AddressOffset, AddressLength).StartsWith<byte>([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            ? AddressFamily.InterNetwork
            : family;

    /// <summary>Returns the kind of message, for errors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Family, IsStream) switch
    {
        (AddressFamily.InterNetwork, false) => "a message to an IPv4 address",
        (AddressFamily.InterNetworkV6, false) => "a message to an IPv6 address",
        (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6, true) => "the data of a stream",
        (AddressFamily.Unix, _) => "a message to a Unix domain socket",
        _ => "a message to this address family",
    };
}
