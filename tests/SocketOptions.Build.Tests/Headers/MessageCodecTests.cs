using System.Reflection;
using Sockets.Options;
using Sockets.Options.Codecs;
using Tests.Shared;
using YamlDotNet.RepresentationModel;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers;

/// <summary>The codecs of messages, each on the system and in the direction of a row that uses it.</summary>
public sealed class MessageCodecTests
{
    private const string Receive = "receive";
    private const string Send = "send";

    // Longer data are lists, of which the rest is like the beginning.
    private const int LongestTried = 300;

    // As the rows and as OperatingSystem name them.
    private static readonly Dictionary<string, string> s_systems = new()
    {
        ["Linux"] = "linux",
        ["Windows"] = "windows",
        ["macOS"] = "apple",
        ["FreeBSD"] = "freebsd",
    };

    private static readonly Dictionary<string, YamlMappingNode> s_types = ReadTypes();

    private static IEnumerable<TestCaseData> Received => Cases(Receive);

    private static IEnumerable<TestCaseData> Sent => Cases(Send);

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [TestCaseSource(nameof(Received))]
    public void DataOfAnyLength_IsDecoded(string name, string system, string type)
    {
        OperatingSystem.Current = s_systems[system];
        byte[] data = new byte[LongestTried];
        foreach (Action<byte[]> fill in new Action<byte[]>[] { static _ => { }, static data => data.AsSpan().Fill(byte.MaxValue), new Random(1).NextBytes })
        {
            fill(data);
            for (int length = 0; length <= data.Length; length++)
            {
                Assert.That(() => Invoke(nameof(Decode), type, data[..length]), Throws.Nothing, $"{length} bytes");
            }
        }
    }

    [TestCaseSource(nameof(Sent))]
    public void SampleOfASentMessage_IsThatOfTheReceivedOne(string name, string system, string type)
    {
        OperatingSystem.Current = s_systems[system];
        TableRow row = TableRow.Messages.Single(row => row.ToString() == name);
        if (row.Text("sample") is { } sample)
        {
            byte[] data = Encode(row, type, sample);
            if (row.MessageType(system, Receive) is { } decoder)
            {
                Assert.That(Invoke(nameof(Describe), decoder, data), Is.EqualTo(Invoke(nameof(Reformat), type, sample)));
            }
        }
    }

    // The kernels accept no other length.
    [TestCase("IPPROTO_IP.IP_TTL", "Linux", 4)]
    [TestCase("IPPROTO_IP.IP_TOS", "Linux", 4)]
    [TestCase("IPPROTO_IP.IP_TOS", "Windows", 4)]
    [TestCase("IPPROTO_IP.IP_TOS", "macOS", 4)]
    [TestCase("IPPROTO_IP.IP_TOS", "FreeBSD", 1)]
    [TestCase("IPPROTO_IP.IP_PKTINFO", "Linux", 12)]
    [TestCase("IPPROTO_IP.IP_PKTINFO", "Windows", 8)]
    [TestCase("IPPROTO_IP.IP_PKTINFO", "macOS", 12)]
    [TestCase("IPPROTO_IP.IP_RECVDSTADDR", "FreeBSD", 4)]
    [TestCase("IPPROTO_IPV6.IPV6_TCLASS", "Linux", 4)]
    [TestCase("IPPROTO_IPV6.IPV6_HOPLIMIT", "macOS", 4)]
    [TestCase("IPPROTO_IPV6.IPV6_PKTINFO", "Windows", 20)]
    [TestCase("IPPROTO_UDP.UDP_SEGMENT", "Linux", 2)]
    [TestCase("IPPROTO_UDP.UDP_SEGMENT", "Windows", 4)]
    [TestCase("SOL_SOCKET.SCM_TXTIME", "Linux", 8)]
    [TestCase("SOL_TLS.TLS_GET_RECORD_TYPE", "Linux", 1)]
    public void LengthOfASentMessage_IsThatOfTheSystem(string name, string system, int length)
    {
        OperatingSystem.Current = s_systems[system];
        TableRow row = TableRow.Messages.Single(row => row.ToString() == name);

        Assert.That(Encode(row, row.MessageType(system, Send)!, row.Text("sample")!), Has.Length.EqualTo(length));
    }

    [TestCase("microsecond_timestamp", "0100000000000000" + "40420F0000000000", "2.000000000")]
    [TestCase("microsecond_timestamp", "0100000000000000" + "07000000FFFFFFFF", "1.000007000")]
    [TestCase("microsecond_timestamp", "01000000" + "07000000", "1.000007000")]
    [TestCase("nanosecond_timestamp", "0100000000000000" + "0700000000000000", "1.000000007")]
    [TestCase("nanosecond_timestamp", "01000000" + "07000000", "1.000000007")]
    [TestCase("binary_timestamp", "0100000000000000" + "0000000000000080", "1.500000000")]
    [TestCase("binary_timestamp", "0100000000000000" + "FFFFFFFFFFFFFFFF", "1.999999999")]
    [TestCase("type_of_service", "B9", "EF+Ect1")]
    [TestCase("type_of_service", "B9000000", "EF+Ect1")]
    [TestCase("int", "28", "40")]
    [TestCase("int", "2800", "40")]
    [TestCase("int", "28000000", "40")]
    [TestCase("ip_packet_information", "02000000" + "C0000201" + "EF010203", "192.0.2.1 2")]
    [TestCase("ip_packet_information", "02000000" + "00000000" + "C0000201", "192.0.2.1 2")]
    [TestCase("ip_packet_information", "02000000" + "00000000" + "EF010203", ":: 2")]
    [TestCase("windows_ip_packet_information", "C0000201" + "02000000", "192.0.2.1 2")]
    [TestCase("windows_ip_packet_information", "FFFFFFFF" + "02000000", ":: 2")]
    [TestCase("ipv6_packet_information", "FE800000000000000000000000000001" + "02000000", "fe80::1%2 2")]
    [TestCase("ipv6_packet_information", "FF020000000000000000000000000001" + "02000000", ":: 2")]
    [TestCase("link_interface_index", "1412" + "0300" + "06000000", "3")]
    public void DataOfEachForm_IsDecoded(string type, string hexadecimal, string text)
    {
        object? value = Invoke(nameof(Decode), type, Convert.FromHexString(hexadecimal));

        Assert.That(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"), Is.EqualTo(text));
    }

    /// <remarks>Both forms have the same length, so the meaning of the numbers is unknown.</remarks>
    [Test]
    public void CredentialsOfAmbiguousForm_AreUnknown()
    {
        byte[] data = new byte[84];
        data.AsSpan(0, 16).Fill(1);
        data[16] = 16;

        Assert.That(Invoke(nameof(Decode), "freebsd_credentials", data), Is.EqualTo(default(UnixCredentials)));
        data[16] = 15;
        Assert.That(Invoke(nameof(Decode), "freebsd_credentials", data), Is.Not.EqualTo(default(UnixCredentials)));
    }

    private static IEnumerable<TestCaseData> Cases(string direction) =>
        from row in TableRow.Messages
        from system in s_systems.Keys
        let type = row.MessageType(system, direction)
        where type is not null
        select new TestCaseData($"{row}", system, type);

    private static byte[] Encode(TableRow row, string type, string sample) => (byte[])Invoke(nameof(Encode), type, row.Name, sample)!;

    private static object? Invoke(string method, string type, params object[] arguments)
    {
        Type codec = Close(type);
        Type value = codec.GetInterfaces().First(static face => face.Name == "ISocketOptionText`1").GetGenericArguments()[0];
        return typeof(MessageCodecTests)
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Single(candidate => candidate.Name == method && candidate.IsGenericMethod)
            .MakeGenericMethod(value, codec)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static object? Decode<T, TCodec>(byte[] data)
        where TCodec : ISocketOptionDecoder<T> => TCodec.Decode(data.AsSpan(0, Math.Min(data.Length, TCodec.MaximumLength)));

    private static byte[] Encode<T, TCodec>(string name, string sample)
        where TCodec : ISocketOptionEncoder<T>
    {
        Assert.That(TCodec.TryParse(sample, out T? value), sample);
        byte[] data = new byte[TCodec.GetMaximumLength(value!)];
        return data[..TCodec.Encode(value!, new SocketOptionDefinition(name, 0, 0, SocketPlatforms.All), data)];
    }

    private static string Describe<T, TCodec>(byte[] data)
        where TCodec : ISocketOptionDecoder<T> => TCodec.Format(TCodec.Decode(data));

    private static string? Reformat<T, TCodec>(string sample)
        where TCodec : ISocketOptionEncoder<T> => TCodec.TryParse(sample, out T? value) ? TCodec.Format(value) : null;

    /// <summary>Finds the codec of a row under types:, such as <c>EnumCodec&lt;Ecn&gt;</c>.</summary>
    private static Type Close(string type)
    {
        string[] names = s_types[type]["codec"].ToString().TrimEnd('>').Split('<');
        Type[] types = typeof(ISocketOptionDecoder<>).Assembly.GetTypes();
        return names.Length == 1
            ? types.Single(candidate => candidate.FullName == $"Sockets.Options.Codecs.{names[0]}")
            : types.Single(candidate => candidate.FullName == $"Sockets.Options.Codecs.{names[0]}`1")
                .MakeGenericType(types.Single(candidate => candidate.FullName == $"Sockets.Options.{names[1]}"));
    }

    private static Dictionary<string, YamlMappingNode> ReadTypes()
    {
        YamlStream stream = [];
        stream.Load(new StringReader(Repository.Read("options.yaml")));
        return ((YamlMappingNode)stream.Documents[0].RootNode["types"]).ToDictionary(
            static type => type.Key.ToString(), static type => (YamlMappingNode)type.Value);
    }
}
