namespace Sockets.Options.Generator.DotNet;

/// <summary>The translation of SocketOptionName to native options in .NET 10.</summary>
/// <remarks>
/// On Windows, .NET passes the numbers to the operating system unchanged. On Unix, it translates the pairs of this list and
/// rejects all others with OperationNotSupported. The pairs were obtained by calling GetSocketOption with all numbers on
/// Linux and recording the system calls.
/// </remarks>
internal static class DotNetOptions
{
    private static readonly DotNetOption[] s_all =
    [
        new(DotNetLevel.Socket, "Debug", 1, "SO_DEBUG"),
        new(DotNetLevel.Socket, "AcceptConnection", 2, "SO_ACCEPTCONN"),
        // .NET sets SO_REUSEPORT for both, and SO_REUSEADDR of a TCP socket when it is bound.
        new(DotNetLevel.Socket, "ReuseAddress", 4, "SO_REUSEADDR", IsConverted: true),
        new(DotNetLevel.Socket, "ExclusiveAddressUse", -5, "SO_REUSEPORT", IsConverted: true),
        new(DotNetLevel.Socket, "KeepAlive", 8, "SO_KEEPALIVE"),
        new(DotNetLevel.Socket, "DontRoute", 0x10, "SO_DONTROUTE"),
        new(DotNetLevel.Socket, "Broadcast", 0x20, "SO_BROADCAST"),
        new(DotNetLevel.Socket, "UseLoopback", 0x40, null),
        new(DotNetLevel.Socket, "Linger", 0x80, "SO_LINGER"),
        new(DotNetLevel.Socket, "DontLinger", -129, null),
        new(DotNetLevel.Socket, "OutOfBandInline", 0x100, "SO_OOBINLINE"),
        new(DotNetLevel.Socket, "SendBuffer", 0x1001, "SO_SNDBUF"),
        new(DotNetLevel.Socket, "ReceiveBuffer", 0x1002, "SO_RCVBUF"),
        new(DotNetLevel.Socket, "SendLowWater", 0x1003, "SO_SNDLOWAT"),
        new(DotNetLevel.Socket, "ReceiveLowWater", 0x1004, "SO_RCVLOWAT"),
        new(DotNetLevel.Socket, "SendTimeout", 0x1005, "SO_SNDTIMEO", "ms"),
        new(DotNetLevel.Socket, "ReceiveTimeout", 0x1006, "SO_RCVTIMEO", "ms"),
        new(DotNetLevel.Socket, "Error", 0x1007, "SO_ERROR"),
        new(DotNetLevel.Socket, "Type", 0x1008, "SO_TYPE"),
        new(DotNetLevel.Socket, "ReuseUnicastPort", 0x3007, null, Meant: "SO_REUSEPORT"),
        new(DotNetLevel.Socket, "UpdateAcceptContext", 0x700B, null),
        new(DotNetLevel.Socket, "UpdateConnectContext", 0x7010, null),
        new(DotNetLevel.Socket, "MaxConnections", int.MaxValue, null),

        new(DotNetLevel.IP, "IPOptions", 1, "IP_OPTIONS"),
        new(DotNetLevel.IP, "HeaderIncluded", 2, "IP_HDRINCL"),
        new(DotNetLevel.IP, "TypeOfService", 3, "IP_TOS"),
        new(DotNetLevel.IP, "IpTimeToLive", 4, "IP_TTL"),
        new(DotNetLevel.IP, "MulticastInterface", 9, "IP_MULTICAST_IF"),
        new(DotNetLevel.IP, "MulticastTimeToLive", 10, "IP_MULTICAST_TTL"),
        new(DotNetLevel.IP, "MulticastLoopback", 11, "IP_MULTICAST_LOOP"),
        new(DotNetLevel.IP, "AddMembership", 12, "IP_ADD_MEMBERSHIP"),
        new(DotNetLevel.IP, "DropMembership", 13, "IP_DROP_MEMBERSHIP"),
        // The value is translated, too.
        new(DotNetLevel.IP, "DontFragment", 14, "IP_DONTFRAG", IsConverted: true),
        new(DotNetLevel.IP, "AddSourceMembership", 15, "IP_ADD_SOURCE_MEMBERSHIP"),
        new(DotNetLevel.IP, "DropSourceMembership", 16, "IP_DROP_SOURCE_MEMBERSHIP"),
        new(DotNetLevel.IP, "BlockSource", 17, "IP_BLOCK_SOURCE"),
        new(DotNetLevel.IP, "UnblockSource", 18, "IP_UNBLOCK_SOURCE"),
        new(DotNetLevel.IP, "PacketInformation", 19, "IP_PKTINFO"),
        new(DotNetLevel.IP, "IPProtectionLevel", 23, null),

        new(DotNetLevel.IPv6, "HeaderIncluded", 2, null),
        new(DotNetLevel.IPv6, "TypeOfService", 3, null),
        new(DotNetLevel.IPv6, "IpTimeToLive", 4, "IPV6_UNICAST_HOPS"),
        new(DotNetLevel.IPv6, "MulticastInterface", 9, "IPV6_MULTICAST_IF"),
        new(DotNetLevel.IPv6, "MulticastTimeToLive", 10, "IPV6_MULTICAST_HOPS"),
        new(DotNetLevel.IPv6, "MulticastLoopback", 11, "IPV6_MULTICAST_LOOP"),
        new(DotNetLevel.IPv6, "AddMembership", 12, "IPV6_ADD_MEMBERSHIP"),
        new(DotNetLevel.IPv6, "DropMembership", 13, "IPV6_DROP_MEMBERSHIP"),
        new(DotNetLevel.IPv6, "DontFragment", 14, null),
        new(DotNetLevel.IPv6, "PacketInformation", 19, "IPV6_RECVPKTINFO"),
        // .NET translates it to the control message IPV6_HOPLIMIT, which is not an option.
        new(DotNetLevel.IPv6, "HopLimit", 21, null, Meant: "IPV6_RECVHOPLIMIT"),
        new(DotNetLevel.IPv6, "IPProtectionLevel", 23, null),
        new(DotNetLevel.IPv6, "IPv6Only", 27, "IPV6_V6ONLY"),

        new(DotNetLevel.Tcp, "NoDelay", 1, "TCP_NODELAY"),
        new(DotNetLevel.Tcp, "BsdUrgent", 2, null),
        new(DotNetLevel.Tcp, "Expedited", 2, null),
        new(DotNetLevel.Tcp, "TcpKeepAliveTime", 3, "TCP_KEEPIDLE"),
        new(DotNetLevel.Tcp, "FastOpen", 15, "TCP_FASTOPEN"),
        new(DotNetLevel.Tcp, "TcpKeepAliveRetryCount", 16, "TCP_KEEPCNT"),
        new(DotNetLevel.Tcp, "TcpKeepAliveInterval", 17, "TCP_KEEPINTVL"),

        new(DotNetLevel.Udp, "NoChecksum", 1, null),
        new(DotNetLevel.Udp, "ChecksumCoverage", 20, null),
        // The documentation lists them at this level, too.
        new(DotNetLevel.Udp, "UpdateAcceptContext", 0x700B, null),
        new(DotNetLevel.Udp, "UpdateConnectContext", 0x7010, null),
    ];

    /// <returns>The member with a number at a level, which .NET translates; null for none.</returns>
    public static DotNetOption? FindTranslated(DotNetLevel level, int number) =>
        Array.Find(s_all, option => option.Level == level && option.Number == number && option.Native is not null);

    /// <returns>The member of this name at a level; null if the member belongs to other levels.</returns>
    public static DotNetOption? Find(DotNetLevel level, string member) =>
        Array.Find(s_all, option => option.Level == level && option.Member == member);

    /// <returns>The member of this name at the first level that it belongs to; null for none.</returns>
    public static DotNetOption? Find(string member) => Array.Find(s_all, option => option.Member == member);

    /// <summary>Gets all members.</summary>
    public static IReadOnlyList<DotNetOption> All => s_all;
}
