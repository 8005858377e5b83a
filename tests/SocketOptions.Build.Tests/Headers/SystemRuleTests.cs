using System.Net;
using Sockets.Options;
using Sockets.Options.Codecs;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers;

/// <summary>The bytes that codecs write beside the fields of structs, on systems that no machine here runs.</summary>
public sealed class SystemRuleTests
{
    private static readonly SocketOptionDefinition s_option = new("TEST", 0, 0, SocketPlatforms.All);

    private static readonly IPAddress s_group = IPAddress.Parse("239.1.2.3");
    private static readonly IPAddress s_source = IPAddress.Parse("10.1.1.1");
    private static readonly IPAddress s_group6 = IPAddress.Parse("ff15::123");
    private static readonly IPAddress s_source6 = IPAddress.Parse("fd00::1");

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [TestCase("linux", 8, 0xFF)]
    [TestCase("android", 8, 0xFF)]
    [TestCase("freebsd", 4, 0)]
    public void PacingRate_WithoutLimit(string system, int length, byte content)
    {
        OperatingSystem.Current = system;
        byte[] encoded = Encode<long?, PacingRateCodec>(null);

        Assert.That(encoded, Has.Length.EqualTo(length).And.All.EqualTo(content));
        Assert.That(PacingRateCodec.Decode(encoded), Is.Null);
        Assert.That(PacingRateCodec.Decode(Encode<long?, PacingRateCodec>(1_000_000)), Is.EqualTo(1_000_000));
        // The value for no limit on one system is a number on the other.
        Assert.That(PacingRateCodec.Decode([.. Enumerable.Repeat((byte)~content, length)]), Is.Not.Null);
    }

    /// <remarks>The BSDs fill the length of an address in only where they get nothing else.</remarks>
    [Test]
    public void LengthOfASocketAddress_IsWrittenWhereThereIsOne(
        [Values("linux", "windows", "apple", "freebsd")] string system, [Values] bool isIPv6)
    {
        OperatingSystem.Current = system;
        IPAddress group = isIPv6 ? s_group6 : s_group;
        IPAddress source = isIPv6 ? s_source6 : s_source;
        bool hasLength = system is "apple" or "freebsd";
        int first = system switch { "apple" => 4, _ => 8 };
        int second = first + 128;
        byte length = isIPv6 ? (byte)28 : (byte)16;

        using (Assert.EnterMultipleScope())
        {
            Check("group_req", Encode<MulticastGroupMembership, MulticastGroupMembershipCodec>(new(group, 1)), first);
            Check("group_source_req", Encode<MulticastGroupSourceMembership, MulticastGroupSourceMembershipCodec>(new(source, group, 1)), first, second);
            // The mode and the number of sources precede the sources.
            MulticastSourceFilter filter = new(group, new MulticastInterface(1), MulticastSourceFilterMode.Include, [source, source]);
            Check("group_filter", Encode<MulticastSourceFilter, GroupSourceFilterCodec>(filter), first, second + 8, second + 8 + 128);
            Check("__msfilterreq", Encode<MulticastSourceFilter, BsdSourceFilterCodec>(filter, isWhole: true), 16, 16 + 128 + 8, 16 + 128 + 8 + 128);
            Check("tcp_md5sig", Encode<TcpMD5Key, TcpMD5NetworkKeyCodec>(new(source, new byte[4])), 0);
            Check("tcp_ao_add", Encode<TcpAuthenticationKey, TcpAuthenticationKeyCodec>(new(new(source, isIPv6 ? 128 : 32), 1, 1, "hmac(sha1)", new byte[4])), 0);
        }

        void Check(string structure, byte[] encoded, params int[] addresses)
        {
            foreach (int address in addresses)
            {
                // Elsewhere, the family has two bytes, of which the first is never zero.
                Assert.That(encoded[address] == length, Is.EqualTo(hasLength), $"{structure}, byte {address}: {encoded[address]}");
            }
        }
    }

    // Linux counts the bits of the IPv4 address, also if it is in an IPv6 one.
    [TestCase("10.8.0.0/24", 2, 24)]
    [TestCase("::ffff:10.8.0.0/120", 10, 24)]
    [TestCase("::ffff:10.8.0.1/128", 10, 32)]
    [TestCase("::ffff:0.0.0.0/96", 10, 0)]
    [TestCase("fd08::/64", 10, 64)]
    [TestCase("::/0", 10, 0)]
    public void PeersOfAnAuthenticationKey_HaveThePrefixOfTheirFamily(string network, byte family, byte prefixLength)
    {
        const int PrefixOfAddition = 202;
        const int PrefixOfRemoval = 138;
        IPNetwork peers = IPNetwork.Parse(network);

        byte[] addition = Encode<TcpAuthenticationKey, TcpAuthenticationKeyCodec>(new(peers, 1, 1, "hmac(sha1)", new byte[4]));
        byte[] removal = Encode<TcpAuthenticationKeyRemoval, TcpAuthenticationKeyRemovalCodec>(new(peers, 1, 1));

        Assert.That((addition[0], addition[PrefixOfAddition]), Is.EqualTo((family, prefixLength)));
        Assert.That((removal[0], removal[PrefixOfRemoval]), Is.EqualTo((family, prefixLength)));
    }

    [TestCase("10.8.0.0/24", System.Net.Sockets.AddressFamily.InterNetworkV6, "::ffff:10.8.0.0/120")]
    [TestCase("::ffff:10.8.0.0/120", System.Net.Sockets.AddressFamily.InterNetwork, "10.8.0.0/24")]
    [TestCase("10.8.0.0/24", System.Net.Sockets.AddressFamily.InterNetwork, "10.8.0.0/24")]
    [TestCase("::ffff:10.8.0.0/120", System.Net.Sockets.AddressFamily.InterNetworkV6, "::ffff:10.8.0.0/120")]
    [TestCase("fd08::/64", System.Net.Sockets.AddressFamily.InterNetwork, "fd08::/64")]
    [TestCase("10.8.0.0/24", System.Net.Sockets.AddressFamily.Unspecified, "10.8.0.0/24")]
    public void PeersOfAnAuthenticationKey_GetTheFamilyOfTheSocket(string network, System.Net.Sockets.AddressFamily family, string expected)
    {
        IPNetwork peers = IPNetwork.Parse(network);
        IPNetwork adapted = IPNetwork.Parse(expected);

        Assert.That(TcpAuthenticationKeyCodec.Adapt(new(peers, 1, 1, "", default), family).Peers, Is.EqualTo(adapted));
        Assert.That(TcpAuthenticationKeyRemovalCodec.Adapt(new(peers, 1, 1), family).Peers, Is.EqualTo(adapted));
    }

    [TestCase("::ffff:10.8.0.0/24")]
    [TestCase("::/1")]
    [TestCase("::/80")]
    [TestCase("::ff80:0:0/89")]
    public void PeersOfBothFamilies_AreRefused(string network)
    {
        IPNetwork peers = IPNetwork.Parse(network);

        Assert.That(
            () => Encode<TcpAuthenticationKey, TcpAuthenticationKeyCodec>(new(peers, 1, 1, "hmac(sha1)", new byte[4])),
            Throws.ArgumentException.With.Message.StartsWith($"TEST requires peers of one address family, and {peers} includes"));
        Assert.That(
            () => Encode<TcpAuthenticationKeyRemoval, TcpAuthenticationKeyRemovalCodec>(new(peers, 1, 1)), Throws.ArgumentException);
    }

    private static byte[] Encode<T, TEncoder>(T value, bool isWhole = false)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        byte[] buffer = GC.AllocateArray<byte>(TEncoder.GetMaximumLength(value), pinned: true);
        int length = TEncoder.Encode(value, s_option, buffer);
        return isWhole ? buffer : buffer[..length];
    }
}
