using System.Net;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The structures of control messages.</summary>
internal static class MessageProbes
{
    private static readonly IPAddress s_first = IPAddress.Parse("1.1.1.1");
    private static readonly IPAddress s_second = IPAddress.Parse("2.2.2.2");

    public static IEnumerable<StructProbe> All =>
    [
        EncodingProbe<PacketInformation>.Of<IPAddressInformationCodec>("struct in_addr", new(s_first)),
        EncodingProbe<PacketInformation>.Of<IPPacketInformationCodec>("struct in_pktinfo", new(s_first))
            .Whole("ipi_ifindex", new(s_first, 0x01010101))
            .Whole("ipi_spec_dst", new(s_second)),
        // If the local address is zero, it is that of the destination.
        DecodingProbe<PacketInformation>.Of<IPPacketInformationCodec>("struct in_pktinfo")
            .Whole("ipi_ifindex", static value => value.InterfaceIndex)
            .Whole("ipi_spec_dst", static value => value.LocalAddress, Given.Fields(("ipi_spec_dst", 9)))
            .Whole("ipi_addr", static value => value.DestinationAddress),
        EncodingProbe<PacketInformation>.Of<WindowsIPPacketInformationCodec>("IN_PKTINFO", new(s_first))
            .Whole("ipi_addr", new(s_second))
            .Whole("ipi_ifindex", new(s_first, 0x01010101)),
        DecodingProbe<PacketInformation>.Of<WindowsIPPacketInformationCodec>("IN_PKTINFO")
            .Whole("ipi_addr", static value => value.DestinationAddress)
            .Whole("ipi_ifindex", static value => value.InterfaceIndex),
        DecodingProbe<int>.OfSome<LinkInterfaceIndexCodec>("struct sockaddr_dl", 20)
            .Whole("sdl_index", static value => value),
        // A single bit of the microseconds never results in whole seconds.
        DecodingProbe<SocketTimestamp>.Of<MicrosecondTimestampCodec>("struct timeval")
            .Whole("tv_sec", static value => WholeSeconds(value))
            .Start("tv_usec", static value => value.Nanoseconds),
        DecodingProbe<SocketTimestamp>.Of<NanosecondTimestampCodec>("struct timespec")
            .Whole("tv_sec", static value => WholeSeconds(value))
            .Start("tv_nsec", static value => value.Nanoseconds),
        DecodingProbe<SocketTimestamps>.Of<TimestampsCodec>("struct scm_timestamping")
            .Whole("ts[0].tv_sec", static value => WholeSeconds(value.Software))
            .Start("ts[0].tv_nsec", static value => value.Software?.Nanoseconds > 0)
            .Whole("ts[2].tv_sec", static value => WholeSeconds(value.Hardware))
            .Start("ts[2].tv_nsec", static value => value.Hardware?.Nanoseconds > 0),
        // The lower bits of the fraction are less than a nanosecond.
        DecodingProbe<SocketTimestamp>.Of<BinaryTimestampCodec>("struct bintime")
            .Whole("sec", static value => value.Seconds)
            .End("frac", static value => value.Nanoseconds),
        MemoryProbe.Of<TimestampedPacket>("struct scm_ts_pktinfo")
            .Whole("if_index", new(0x01010101, 0))
            .Whole("pkt_length", new(0, 0x01010101)),
        MemoryProbe.Of<DeviceMemoryFragment>("struct dmabuf_cmsg")
            .Whole("frag_offset", new(0x0101010101010101, 0, 0, 0, 0))
            .Whole("frag_size", new(0, 0x01010101, 0, 0, 0))
            .Whole("frag_token", new(0, 0, 0x01010101, 0, 0))
            .Whole("dmabuf_id", new(0, 0, 0, 0x01010101, 0))
            .Whole("flags", new(0, 0, 0, 0, 0x01010101)),
        DecodingProbe<ReadOnlyMemory<NetlinkAttribute>>.OfSome<NetlinkAttributesCodec>("struct nlattr", 4)
            .Start("nla_len", static value => value.Length, Given.Fields(("nla_len", 5)))
            .Whole("nla_type", static value => value.IsEmpty ? 0 : value.Span[0].Type, Given.Fields(("nla_len", 4))),
        DecodingProbe<UnixCredentials>.OfSome<FreeBSDCredentialsCodec>("struct cmsgcred", 84)
            .Whole("cmcred_pid", static value => value.ProcessId)
            .Whole("cmcred_euid", static value => value.UserId)
            .Whole("cmcred_gid", static value => value.GroupId)
            .Whole("cmcred_ngroups", static value => value.GroupId is 0, Given.Fields(("cmcred_gid", 7)))
            .Start("cmcred_groups", static value => value.GroupId, Given.Fields(("cmcred_ngroups", 2))),
        DecodingProbe<UnixCredentials>.OfSome<FreeBSDCredentialsCodec>("struct sockcred", 24)
            .Whole("sc_euid", static value => value.UserId)
            .Whole("sc_egid", static value => value.GroupId),
        DecodingProbe<UnixCredentials>.OfSome<FreeBSDPersistentCredentialsCodec>("struct sockcred2", 32)
            .Whole("sc_version", static value => value.ProcessId is null)
            .Whole("sc_pid", static value => value.ProcessId ?? 0)
            .Whole("sc_euid", static value => value.UserId ?? 0)
            .Whole("sc_egid", static value => value.GroupId ?? 0),
    ];

    private static long? WholeSeconds(SocketTimestamp? value) =>
        value is { Nanoseconds: 0, Seconds: not 0 } time ? time.Seconds : null;
}
