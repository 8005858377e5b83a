using System.Globalization;
using System.Net;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Native;

/// <summary>Codecs write the bytes that the C compiler produces for the same structure.</summary>
public sealed class StructureTests
{
    private static readonly string[] s_headers = ["sys/socket.h", "sys/time.h", "netinet/in.h", "arpa/inet.h", "linux/filter.h"];

    private static readonly SocketFilterInstruction[] s_program = [new(0x15, 1, 2, 0x01020304), new(6, 0, 0, 5)];

    private static readonly Structure[] s_structures =
    [
        Of<TimeSpan?, LingerCodec>(TimeSpan.FromSeconds(70_000), "struct linger", "{ .l_onoff = 1, .l_linger = 70000 }"),
        Of<TimeSpan?, TimeValueCodec>(
            TimeSpan.FromMilliseconds(1_234_567), "struct timeval", "{ .tv_sec = 1234, .tv_usec = 567000 }"),
        Of<bool, BooleanCodec>(true, "int", "1"),
        Of<int, Int32Codec>(-559038737, "int", "0xDEADBEEF"),
        Of<uint, UInt32Codec>(0xDEADBEEF, "unsigned", "0xDEADBEEF"),
        Of<TimeSpan, DurationCodec<Seconds>>(TimeSpan.FromSeconds(70_000), "int", "70000"),
        Of<TimeSpan?, OptionalDurationCodec<Milliseconds>>(TimeSpan.FromSeconds(70), "unsigned", "70000"),
        Of<MulticastInterface, MulticastInterfaceCodec>(new(IPAddress.Parse("1.2.3.4")), "struct in_addr", "{ .s_addr = inet_addr(\"1.2.3.4\") }"),
        Of<IPMulticastMembership, IPMulticastMembershipCodec>(
            new(IPAddress.Parse("239.1.2.3"), new MulticastInterface(IPAddress.Parse("10.0.0.1"))),
            "struct ip_mreq",
            "{ .imr_multiaddr.s_addr = inet_addr(\"239.1.2.3\"), .imr_interface.s_addr = inet_addr(\"10.0.0.1\") }"),
        Of<IPMulticastMembership, IPMulticastMembershipCodec>(
            new(IPAddress.Parse("239.1.2.3"), new MulticastInterface(7)),
            "struct ip_mreqn",
            "{ .imr_multiaddr.s_addr = inet_addr(\"239.1.2.3\"), .imr_ifindex = 7 }"),
        Of<IPSourceMembership, IPSourceMembershipCodec>(
            new(IPAddress.Parse("10.0.0.1"), IPAddress.Parse("232.1.2.3"), IPAddress.Parse("10.0.0.2")),
            "struct ip_mreq_source",
            """
            {
                .imr_multiaddr.s_addr = inet_addr("232.1.2.3"),
                .imr_sourceaddr.s_addr = inet_addr("10.0.0.1"),
                .imr_interface.s_addr = inet_addr("10.0.0.2"),
            }
            """),
        Of<IPv6MulticastMembership, IPv6MulticastMembershipCodec>(
            new(IPAddress.Parse("ff02::1"), 7),
            "struct ipv6_mreq",
            "{ .ipv6mr_multiaddr.s6_addr = { 0xFF, 0x02, [15] = 1 }, .ipv6mr_interface = 7 }"),
    ];

    private static Dictionary<string, string> s_answers = [];

    [OneTimeSetUp]
    public static void AskTheCompiler()
    {
        string values = string.Join('\n', s_structures.Select((structure, i) => $$"""
                { {{structure.Type}} value = {{structure.Initializer}}; print_bytes("{{i}}", &value, sizeof value); }
            """));
        s_answers = CProgram.Run(
            s_headers,
            $$"""
            {{values}}
                struct sock_filter program[] = { { 0x15, 1, 2, 0x01020304 }, { 6, 0, 0, 5 } };
                print_bytes("program", program, sizeof program);
                printf("sock_fprog %zu\n", sizeof(struct sock_fprog));
                printf("sock_fprog.filter %zu\n", offsetof(struct sock_fprog, filter));
                printf("sock_fprog.len %zu\n", offsetof(struct sock_fprog, len));
            """);
    }

    [TestCaseSource(nameof(s_structures))]
    public void Codec_WritesWhatCWrites(Structure structure) =>
        Assert.That(Convert.ToHexString(structure.Encode()), Is.EqualTo(s_answers[$"{Array.IndexOf(s_structures, structure)}"]));

    [Test]
    public unsafe void FilterCodec_WritesAHeaderThatPointsAtTheProgram()
    {
        byte[] buffer = new byte[SocketFilterCodec.GetMaximumLength(s_program)];
        fixed (byte* pointer = buffer)
        {
            int length = SocketFilterCodec.Encode(s_program, Definition, buffer);
            int programLength = s_answers["program"].Length / 2;
            byte* program = (byte*)BitConverter.ToInt64(buffer, Answer("sock_fprog.filter"));

            Assert.That(length, Is.EqualTo(Answer("sock_fprog")));
            Assert.That(BitConverter.ToUInt16(buffer, Answer("sock_fprog.len")), Is.EqualTo(s_program.Length));
            Assert.That(program >= pointer + length && program + programLength <= pointer + buffer.Length);
            ReadOnlySpan<byte> instructions = new(program, programLength);
            Assert.That(Convert.ToHexString(instructions), Is.EqualTo(s_answers["program"]));
        }
    }

    private static SocketOptionDefinition Definition => new("TEST", 0, 0, SocketPlatforms.Linux);

    private static int Answer(string name) => int.Parse(s_answers[name], CultureInfo.InvariantCulture);

    private static Structure Of<T, TEncoder>(T value, string type, string initializer)
        where TEncoder : struct, ISocketOptionEncoder<T> =>
        new(type, initializer, () => Encode<T, TEncoder>(value));

    private static byte[] Encode<T, TEncoder>(T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        byte[] buffer = new byte[TEncoder.GetMaximumLength(value)];
        return buffer[..TEncoder.Encode(value, Definition, buffer)];
    }

    /// <summary>A value twice: as a codec writes it, and as C declares it.</summary>
    public sealed record Structure(string Type, string Initializer, Func<byte[]> Encode)
    {
        public override string ToString() => $"{Type} {Initializer}";
    }
}
