using System.Net;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>Addresses, and the contents of the headers of packets.</summary>
internal static class AddressProbes
{
    private static readonly IPAddress s_first = IPAddress.Parse("1111:1111:1111:1111:1111:1111:1111:1111");
    private static readonly IPAddress s_second = IPAddress.Parse("2222:2222:2222:2222:2222:2222:2222:2222");

    public static IEnumerable<StructProbe> All =>
    [
        EncodingProbe<MulticastInterface>.Of<MulticastInterfaceCodec>("struct in_addr", default),
        DecodingProbe<IPEndPoint?>.Of<SocketAddressCodec>("struct sockaddr_storage"),
        DecodingProbe<IPAddress?>.Of<IPv6NextHopCodec>("struct sockaddr_storage"),
        EncodingProbe<IPv6FlowLabelRequest>.Of<IPv6FlowLabelRequestCodec>("struct in6_flowlabel_req", new(default, s_first))
            .Whole("flr_dst", new(default, s_second))
            .End("flr_label", new(default, s_first, 0x0F_0F0F))
            .Whole("flr_action", new(IPv6FlowLabelAction.Renew, s_first))
            .Whole("flr_share", new(default, s_first) { Sharing = IPv6FlowLabelSharing.Any })
            .Whole("flr_flags", new(default, s_first) { Options = (IPv6FlowLabelOptions)0x0101 })
            .Whole("flr_expires", new(default, s_first) { Lifetime = TimeSpan.FromSeconds(0x0101) })
            .Whole("flr_linger", new(default, s_first) { Linger = TimeSpan.FromSeconds(0x0101) }),
        EncodingProbe<PacketInformation>.Of<IPv6PacketInformationCodec>("struct in6_pktinfo", new(s_first))
            .Whole("ipi6_addr", new(s_second))
            .Whole("ipi6_ifindex", new(s_first, 0x01010101)),
        DecodingProbe<PacketInformation>.Of<IPv6PacketInformationCodec>("struct in6_pktinfo")
            .Whole("ipi6_addr", static value => value.DestinationAddress)
            .Whole("ipi6_ifindex", static value => value.InterfaceIndex),
        DecodingProbe<int>.Of<IPv6PathMtuCodec>("struct ip6_mtuinfo")
            .Whole("ip6m_mtu", static mtu => mtu),
        EncodingProbe<ReadOnlyMemory<IPHeaderOption>>.Of<IPv6HeaderOptionsCodec>("struct ipv6_opt_hdr", Options(5))
            .UpTo(Options(6))
            // Together with the header they fill eight bytes, and sixteen.
            .Whole("hdrlen", Options([.. new byte[6]]), Options([.. new byte[14]])),
        EncodingProbe<IPv6RoutingHeader?>.Of<IPv6RoutingHeaderCodec>("struct ipv6_rt_hdr", new(0, 0, new byte[4]))
            .UpTo(new(0, 0, new byte[] { 1, 1, 1, 1 }))
            .Whole("hdrlen", new(0, 0, new byte[12]))
            .Whole("type", new(4, 0, new byte[4]))
            .Whole("segments_left", new(0, 1, new byte[4])),
        // A list ends at the first zero, so that of the rest nothing shows.
        DecodingProbe<ReadOnlyMemory<IPHeaderOption>>.Of<IPHeaderOptionsCodec>("struct ip_opts")
            .Start("ip_opts", static options => options.Length),
    ];

    private static ReadOnlyMemory<IPHeaderOption> Options(params byte[] kinds) =>
        kinds.Select(static kind => new IPHeaderOption(kind)).ToArray();
}
