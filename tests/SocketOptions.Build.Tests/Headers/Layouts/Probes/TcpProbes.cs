using System.Net.Sockets;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The structs of TCP sockets, except keys and information.</summary>
internal static class TcpProbes
{
    private const uint Number = 0x01010101;
    private const ulong LongNumber = 0x0101010101010101;

    private static readonly Preparation s_hasAddress =
        Given.Fields(("srcaddress", (byte)AddressFamily.InterNetwork));

    private static readonly TcpTlsKey s_tlsKey = new(0, Bytes(0), Bytes(0), 0);

    public static IEnumerable<StructProbe> All =>
    [
        MemoryProbe.Of<TcpRepairOption>("struct tcp_repair_opt")
            .Whole("opt_code", new((TcpOptionKind)Number, 0))
            .Whole("opt_val", new(default, Number)),
        MemoryProbe.Of<TcpRepairWindow>("struct tcp_repair_window")
            .Whole("snd_wl1", new(Number, 0, 0, 0, 0))
            .Whole("snd_wnd", new(0, Number, 0, 0, 0))
            .Whole("max_window", new(0, 0, Number, 0, 0))
            .Whole("rcv_wnd", new(0, 0, 0, Number, 0))
            .Whole("rcv_wup", new(0, 0, 0, 0, Number)),
        MemoryProbe.Of<TcpZeroCopyReceive>("struct tcp_zerocopy_receive")
            .Whole("address", new(LongNumber, 0))
            .Whole("length", new(0, Number))
            .Whole("recv_skip_hint", new() { ReceiveSkipLength = Number })
            .Whole("inq", new() { UnreadBytes = Number })
            .Whole("err", new() { Error = (int)Number })
            .Whole("copybuf_address", new() { CopyAddress = LongNumber })
            .Whole("copybuf_len", new() { CopyLength = (int)Number })
            .Whole("flags", new() { Flags = Number })
            .Whole("msg_control", new() { ControlAddress = LongNumber })
            .Whole("msg_controllen", new() { ControlLength = LongNumber })
            .Whole("msg_flags", new() { MessageFlags = Number }),
        EncodingProbe<TcpFunctionBlock>.Of<TcpFunctionBlockCodec>("struct tcp_function_set", new("freebsd")),
        DecodingProbe<TcpFunctionBlock>.Of<TcpFunctionBlockCodec>("struct tcp_function_set")
            .Whole("function_set_name", static value => value.Name, Given.Ones)
            .Whole("pcbcnt", static value => value.ConnectionCount),
        MemoryProbe.Of<TcpRackHybridPacing>("struct tcp_hybrid_req")
            .Whole("req.timestamp", new(LongNumber, 0, 0, 0, 0, 0, 0))
            .Whole("req.start", new(0, LongNumber, 0, 0, 0, 0, 0))
            .Whole("req.end", new(0, 0, LongNumber, 0, 0, 0, 0))
            .Whole("req.flags", new(0, 0, 0, Number, 0, 0, 0))
            .Whole("cspr", new(0, 0, 0, 0, LongNumber, 0, 0))
            .Whole("hint_maxseg", new(0, 0, 0, 0, 0, Number, 0))
            .Whole("hybrid_flags", new(0, 0, 0, 0, 0, 0, (TcpRackHybridPacingModes)Number)),
        MemoryProbe.Of<TcpUserLog>("struct tcp_log_user")
            .Whole("type", new(Number, 0, 0, 0, 0, 0))
            .Whole("subtype", new(0, Number, 0, 0, 0, 0))
            .Whole("data.tcp_req.timestamp", new(0, 0, LongNumber, 0, 0, 0))
            .Whole("data.tcp_req.start", new(0, 0, 0, LongNumber, 0, 0))
            .Whole("data.tcp_req.end", new(0, 0, 0, 0, LongNumber, 0))
            .Whole("data.tcp_req.flags", new(0, 0, 0, 0, 0, Number)),
        EncodingProbe<TcpTlsKey>.Of<TcpTlsKeyCodec>("struct tls_enable", s_tlsKey)
            .Pointer("cipher_key", new(0, Bytes(1), Bytes(0), 0))
            .Pointer("iv", new(0, Bytes(0), Bytes(1), 0))
            .Pointer("auth_key", s_tlsKey with { AuthenticationKey = Bytes(1) })
            .Start("cipher_key_len", new(0, Bytes(0x0101), Bytes(0), 0), new(0, Bytes(0x0202), Bytes(0), 0))
            .Start("iv_len", new(0, Bytes(0), Bytes(0x0101), 0), new(0, Bytes(0), Bytes(0x0202), 0))
            .Start(
                "auth_key_len",
                s_tlsKey with { AuthenticationKey = Bytes(0x0101) },
                s_tlsKey with { AuthenticationKey = Bytes(0x0202) })
            .Whole("cipher_algorithm", s_tlsKey with { CipherAlgorithm = (int)Number })
            .Whole("auth_algorithm", s_tlsKey with { AuthenticationAlgorithm = (int)Number })
            .Whole("tls_vminor", s_tlsKey with { MinorVersion = 3 })
            .Whole("rec_seq", s_tlsKey with { RecordSequence = LongNumber }),
        DecodingProbe<TcpIcmpError?>.Of<TcpIcmpErrorCodec>("ICMP_ERROR_INFO")
            .Start("srcaddress", static value => value?.Source, s_hasAddress)
            .Whole("protocol", static value => value.GetValueOrDefault().Protocol, s_hasAddress)
            .Whole("type", static value => value.GetValueOrDefault().Type, s_hasAddress)
            .Whole("code", static value => value.GetValueOrDefault().Code, s_hasAddress),
    ];

    private static byte[] Bytes(int length) => new byte[length];
}
