using System.Net;
using System.Net.Sockets;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The keys with which TCP segments are signed.</summary>
internal static class TcpKeyProbes
{
    private const int MaximumLength = 80;
    private const ulong Number = 0x0101010101010101;

    private static readonly IPNetwork s_peer = IPNetwork.Parse("10.1.1.1/32");
    private static readonly IPNetwork s_otherPeer = IPNetwork.Parse("11.2.2.2/32");
    private static readonly IPNetwork s_network = IPNetwork.Parse("10.1.1.0/24");
    private static readonly IPNetwork s_largerNetwork = IPNetwork.Parse("10.1.1.0/25");

    // One more than there is room for, so that the change of a bit removes none.
    private static readonly Preparation s_hasEntry = Given.Fields(("nkeys", 2), ("keyflags", 1));
    private static readonly Preparation s_hasInterface = Given.Fields(("nkeys", 2), ("keyflags", 1), ("ifindex", 2));
    private static readonly Preparation s_hasFullKey = Given.Fields(("nkeys", 2), ("keylen", MaximumLength));

    private static readonly TcpAuthenticationKey s_key = new(s_peer, 0, 0, "", Key(1)) { InterfaceIndex = 0x01010101 };
    private static readonly TcpAuthenticationKeyRemoval s_removal =
        new(s_peer, 0, 0) { InterfaceIndex = 0x01010101, CurrentKey = 0, ReceiveNextKey = 0 };

    public static IEnumerable<StructProbe> All =>
    [
        EncodingProbe<TcpMD5Key>.Of<TcpMD5KeyCodec>("struct tcp_md5sig", new(s_peer, Key(80)))
            .Address("tcpm_addr", new(s_otherPeer, Key(80)))
            .Start("tcpm_keylen", new(s_peer, Key(80, 0)), new(s_peer, Key(79, 0)))
            .Whole("tcpm_key", new(s_peer, Key(80, 2))),
        EncodingProbe<TcpMD5Key>.Of<TcpMD5NetworkKeyCodec>("struct tcp_md5sig", new(s_network, default))
            .Whole("tcpm_prefixlen", new(s_largerNetwork, default))
            .Whole("tcpm_ifindex", new(s_network, default, 0x01010101), new(s_network, default, 0x02020202))
            .Whole("tcpm_flags tcpm_ifindex", new(s_network, default, 0x01010101)),
        EncodingProbe<TcpAuthenticationKey>.Of<TcpAuthenticationKeyCodec>("struct tcp_ao_add", s_key)
            .Address("addr", s_key with { Peers = s_otherPeer })
            .Start("alg_name", s_key with { Algorithm = new string('a', 63) })
            .Whole("ifindex", s_key with { InterfaceIndex = 0x02020202 })
            .Whole("prefix", s_key with { Peers = s_network }, s_key with { Peers = s_largerNetwork })
            .Whole("sndid", s_key with { SendId = 1 })
            .Whole("rcvid", s_key with { ReceiveId = 1 })
            .Whole("maclen", s_key with { SignatureLength = 1 })
            .Whole("keyflags", s_key with { ExcludesOptions = true })
            .Whole("keylen", s_key with { Key = Key(1, 0) }, s_key with { Key = Key(2, 0) })
            .Whole("key", s_key with { Key = Key(80, 1) }, s_key with { Key = Key(80, 2) }),
        EncodingProbe<TcpAuthenticationKeyRemoval>.Of<TcpAuthenticationKeyRemovalCodec>("struct tcp_ao_del", s_removal)
            .Address("addr", s_removal with { Peers = s_otherPeer })
            .Whole("ifindex", s_removal with { InterfaceIndex = 0x02020202 })
            .Whole("prefix", s_removal with { Peers = s_network }, s_removal with { Peers = s_largerNetwork })
            .Whole("sndid", s_removal with { SendId = 1 })
            .Whole("rcvid", s_removal with { ReceiveId = 1 })
            .Whole("current_key", s_removal with { CurrentKey = 1 })
            .Whole("rnext", s_removal with { ReceiveNextKey = 1 })
            .Whole("keyflags ifindex", s_removal with { InterfaceIndex = null }),
        EncodingProbe<TcpAuthenticationInfo>.Of<TcpAuthenticationInfoCodec>("struct tcp_ao_info_opt", Info(0, 0))
            .Whole("current_key", Info(1, 0))
            .Whole("rnext", Info(0, 1))
            .Whole("pkt_good", Info(0, 0, new(Number, 0, 0, 0, 0)))
            .Whole("pkt_bad", Info(0, 0, new(0, Number, 0, 0, 0)))
            .Whole("pkt_key_not_found", Info(0, 0, new(0, 0, Number, 0, 0)))
            .Whole("pkt_ao_required", Info(0, 0, new(0, 0, 0, Number, 0)))
            .Whole("pkt_dropped_icmp", Info(0, 0, new(0, 0, 0, 0, Number))),
        DecodingProbe<TcpAuthenticationInfo>.Of<TcpAuthenticationInfoCodec>("struct tcp_ao_info_opt")
            .Whole("current_key", static value => value.CurrentKey.GetValueOrDefault(), HasKeys)
            .Whole("rnext", static value => value.ReceiveNextKey.GetValueOrDefault(), HasKeys)
            .Whole("pkt_good", static value => value.Counters?.Good)
            .Whole("pkt_bad", static value => value.Counters?.Bad)
            .Whole("pkt_key_not_found", static value => value.Counters?.KeyNotFound)
            .Whole("pkt_ao_required", static value => value.Counters?.Unsigned)
            .Whole("pkt_dropped_icmp", static value => value.Counters?.DroppedIcmp),
        EncodingProbe<TcpAuthenticationRepair>.Of<TcpAuthenticationRepairCodec>("struct tcp_ao_repair", default)
            .Whole("snt_isn", new(0x01010101, 0, 0, 0))
            .Whole("rcv_isn", new(0, 0x01010101, 0, 0))
            .Whole("snd_sne", new(0, 0, 0x01010101, 0))
            .Whole("rcv_sne", new(0, 0, 0, 0x01010101)),
        DecodingProbe<TcpAuthenticationRepair>.Of<TcpAuthenticationRepairCodec>("struct tcp_ao_repair")
            .Whole("snt_isn", static value => value.SendInitialSequence)
            .Whole("rcv_isn", static value => value.ReceiveInitialSequence)
            .Whole("snd_sne", static value => value.SendExtension)
            .Whole("rcv_sne", static value => value.ReceiveExtension),
        DecodingProbe<ReadOnlyMemory<TcpAuthenticationKeyState>>.OfAnswer<int, TcpAuthenticationKeysCodec>(
                "struct tcp_ao_getsockopt", 1)
            .Start("addr", First(static key => key.Peers.BaseAddress), HasPeer)
            .Whole("alg_name", First(static key => key.Algorithm), s_hasEntry)
            .Whole("key", First(static key => string.Join(' ', key.Key.ToArray().Take(MaximumLength))), s_hasFullKey)
            .Whole("nkeys", static states => states.Length)
            .Whole("sndid", First(static key => key.SendId), s_hasEntry)
            .Whole("rcvid", First(static key => key.ReceiveId), s_hasEntry)
            .Whole("prefix", First(static key => key.Peers.PrefixLength), s_hasEntry)
            .Whole("maclen", First(static key => key.SignatureLength), s_hasEntry)
            .Whole("keyflags", First(static key => key.InterfaceIndex is not null), s_hasInterface)
            .Whole("keylen", First(static key => key.Key.Length), s_hasEntry)
            .Whole("ifindex", First(static key => key.InterfaceIndex.GetValueOrDefault()), s_hasEntry)
            .Whole("pkt_good", static states => states.Length == 0 ? null : states.Span[0].GoodSegments, s_hasEntry)
            .Whole("pkt_bad", static states => states.Length == 0 ? null : states.Span[0].BadSegments, s_hasEntry),
    ];

    private static byte[] Key(int length, byte content = 1) => [.. Enumerable.Repeat(content, length)];

    private static TcpAuthenticationInfo Info(byte current, byte next, TcpAuthenticationCounters counters = default) =>
        new() { CurrentKey = current, ReceiveNextKey = next, Counters = counters };

    private static Func<ReadOnlyMemory<TcpAuthenticationKeyState>, object?> First(Func<TcpAuthenticationKey, object?> member) =>
        states => states.Length == 0 ? null : member(states.Span[0].Key);

    // The bits that indicate which of the keys there are precede all fields that have an offset.
    private static void HasKeys(byte[] buffer, Func<string, int> offsetOf) => buffer[0] = 0b11;

    private static void HasPeer(byte[] buffer, Func<string, int> offsetOf)
    {
        s_hasEntry(buffer, offsetOf);
        buffer[offsetOf("prefix")] = 32;
        buffer[offsetOf("addr")] = (byte)AddressFamily.InterNetwork;
        buffer[offsetOf("addr") + 4] = 10;
    }
}
