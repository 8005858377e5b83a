using System.Net;
using Sockets.Options;
using Sockets.Options.Codecs;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>Groups, sources and interfaces.</summary>
internal static class MulticastProbes
{
    private const int FirstIndex = 0x01010101;
    private const int SecondIndex = 0x02020202;

    private static readonly IPAddress s_firstGroup = IPAddress.Parse("224.1.1.1");
    private static readonly IPAddress s_secondGroup = IPAddress.Parse("225.2.2.2");
    private static readonly IPAddress s_group6 = IPAddress.Parse("ff02::1");
    private static readonly IPAddress s_otherGroup6 = IPAddress.Parse("ff11:1111:1111:1111:1111:1111:1111:1111");
    private static readonly IPAddress s_address6 = IPAddress.Parse("1111:1111:1111:1111:1111:1111:1111:1111");
    private static readonly IPAddress s_first = IPAddress.Parse("10.1.1.1");
    private static readonly IPAddress s_second = IPAddress.Parse("11.2.2.2");

    private static string IndexOfIPv6 => OperatingSystem.IsLinux() ? "ipv6mr_ifindex" : "ipv6mr_interface";

    public static IEnumerable<StructProbe> All =>
    [
        EncodingProbe<IPMulticastMembership>.Of<IPMulticastAddressMembershipCodec>("struct ip_mreq", new(s_firstGroup, By(s_first)))
            .Whole("imr_multiaddr", new(s_secondGroup, By(s_first)))
            .Whole("imr_interface", new(s_firstGroup, By(s_second))),
        EncodingProbe<IPMulticastMembership>.Of<WindowsIPMulticastMembershipCodec>("struct ip_mreq", new(s_firstGroup, By(s_first)))
            .Whole("imr_multiaddr", new(s_secondGroup, By(s_first)))
            .Whole("imr_interface", new(s_firstGroup, By(s_second))),
        EncodingProbe<IPMulticastMembership>.Of<IPMulticastMembershipCodec>("struct ip_mreqn", new(s_firstGroup, By(FirstIndex)))
            .Whole("imr_multiaddr", new(s_secondGroup, By(FirstIndex)))
            .Whole("imr_address", new(s_firstGroup, By(s_first)), new(s_firstGroup, By(s_second)))
            .Whole("imr_ifindex", new(s_firstGroup, By(SecondIndex))),
        .. OperatingSystem.IsWindows()
            ? Enumerable.Empty<StructProbe>()
            : [EncodingProbe<MulticastInterface>.Of<MulticastInterfaceCodec>("struct ip_mreqn", By(FirstIndex)).Whole("imr_ifindex", By(SecondIndex))],
        EncodingProbe<IPSourceMembership>.Of<IPSourceMembershipCodec>(
                "struct ip_mreq_source", new(s_first, s_firstGroup, s_first))
            .Whole("imr_multiaddr", new(s_first, s_secondGroup, s_first))
            .Whole("imr_interface", new(s_first, s_firstGroup, s_second))
            .Whole("imr_sourceaddr", new(s_second, s_firstGroup, s_first)),
        EncodingProbe<MulticastSourceFilter>.Of<IPSourceFilterCodec>("struct ip_msfilter", Filter(s_first))
            .Whole("imsf_multiaddr", Filter(s_first) with { Group = s_secondGroup })
            .Whole("imsf_interface", Filter(s_first) with { Interface = By(s_first) }, Filter(s_first) with { Interface = By(s_second) })
            .Whole("imsf_fmode", Filter(s_first) with { Mode = (MulticastSourceFilterMode)FirstIndex })
            .Start("imsf_numsrc", Filter(), Filter(IPAddress.Any))
            .Whole("imsf_slist", Filter(s_second)),
        DecodingProbe<MulticastSourceFilter>.OfAnswer<MulticastSourceFilterQuery, IPSourceFilterCodec>(
                "struct ip_msfilter", new(s_firstGroup, Capacity: 1))
            .Whole("imsf_numsrc", static value => value.Sources.Count),
        EncodingProbe<IPv6MulticastMembership>.Of<IPv6MulticastMembershipCodec>("struct ipv6_mreq", new(s_group6, FirstIndex))
            // Every group has the same first byte.
            .End("ipv6mr_multiaddr", new(s_otherGroup6, FirstIndex))
            .Whole(IndexOfIPv6, new(s_group6, SecondIndex)),
        EncodingProbe<IPv6AnycastMembership>.Of<IPv6AnycastMembershipCodec>(
                "struct ipv6_mreq", new(IPAddress.IPv6Any, FirstIndex))
            .Whole("ipv6mr_multiaddr", new(s_address6, FirstIndex))
            .Whole(IndexOfIPv6, new(IPAddress.IPv6Any, SecondIndex)),
        EncodingProbe<MulticastGroupMembership>.Of<MulticastGroupMembershipCodec>(
                "struct group_req", new(s_firstGroup, FirstIndex))
            .Whole("gr_interface", new(s_firstGroup, SecondIndex))
            .Address("gr_group", new(s_secondGroup, FirstIndex)),
        EncodingProbe<MulticastGroupSourceMembership>.Of<MulticastGroupSourceMembershipCodec>(
                "struct group_source_req", new(s_first, s_firstGroup, FirstIndex))
            .Whole("gsr_interface", new(s_first, s_firstGroup, SecondIndex))
            .Address("gsr_group", new(s_first, s_secondGroup, FirstIndex))
            .Address("gsr_source", new(s_second, s_firstGroup, FirstIndex)),
        EncodingProbe<MulticastSourceFilter>.Of<GroupSourceFilterCodec>("struct group_filter", Filter(s_first))
            .Whole("gf_interface", Filter(s_first) with { Interface = By(FirstIndex) })
            .Address("gf_group", Filter(s_first) with { Group = s_secondGroup })
            .Whole("gf_fmode", Filter(s_first) with { Mode = (MulticastSourceFilterMode)FirstIndex })
            .Address("gf_slist", Filter(s_second)),
        DecodingProbe<MulticastSourceFilter>.OfAnswer<MulticastSourceFilterQuery, GroupSourceFilterCodec>(
                "struct group_filter", new(s_firstGroup, Capacity: 1))
            .Whole("gf_numsrc", static value => value.Sources.Count),
        EncodingProbe<MulticastSourceFilter>.Of<BsdSourceFilterCodec>("struct __msfilterreq", Filter(s_first))
            .Whole("msfr_ifindex", Filter(s_first) with { Interface = By(FirstIndex) })
            .Start("msfr_fmode", Filter(s_first) with { Mode = MulticastSourceFilterMode.Include })
            .Address("msfr_group", Filter(s_first) with { Group = s_secondGroup })
            .Pointer("msfr_srcs", Filter(s_first)),
        DecodingProbe<MulticastSourceFilter>.OfAnswer<MulticastSourceFilterQuery, BsdSourceFilterCodec>(
                "struct __msfilterreq", new(s_firstGroup, Capacity: 1))
            .Whole("msfr_nsrcs", static value => value.Sources.Count)
            .Whole("msfr_fmode", static value => value.Mode, Given.Fields(("msfr_fmode", 1))),
    ];

    private static MulticastInterface By(int index) => new(index);

    private static MulticastInterface By(IPAddress address) => new(address);

    private static MulticastSourceFilter Filter(params IPAddress[] sources) =>
        new(s_firstGroup, default, MulticastSourceFilterMode.Exclude, sources);
}
