using System.Net.NetworkInformation;
using System.Net.Sockets;
using Build.Tests.Headers.Layouts;
using HeaderCheck.Tables;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers;

/// <summary>
/// enums.yaml, which is compared with the headers, has every member of the runtime's enums, with the code's number.
/// </summary>
public sealed class EnumFileTests
{
    private static readonly string[] s_any = [EnumMember.Any];

    private static readonly ILookup<string, EnumMember> s_table = EnumFile.Read(CheckedFiles.Enums);

    private static readonly Dictionary<string, Type> s_enums = typeof(SocketOption).Assembly.GetExportedTypes()
        .Where(static type => type.IsEnum && type.Namespace == typeof(SocketOption).Namespace)
        .Concat([typeof(TcpState), typeof(SocketType), typeof(IPProtectionLevel)])
        .ToDictionary(static type => type.Name);

    private static IEnumerable<TestCaseData> Numbers =>
        from members in s_table
        from member in members
        from number in member.Row?.Numbers ?? new Dictionary<string, OptionNumber>()
        select new TestCaseData(members.Key, member.Name, number.Key, number.Value.Value);

    [Test]
    public void EveryEnum_IsInTheTable() => Assert.That(
        s_table.Select(static members => members.Key), Is.EquivalentTo(s_enums.Keys));

    [TestCaseSource(nameof(s_enums))]
    public void Members_AreAllInTheTableOrNoneIsOfTheSystem(KeyValuePair<string, Type> type) => Assert.That(
        s_table[type.Key].Select(static member => member.Name),
        Is.EquivalentTo(Enum.GetNames(type.Value)).Or.EqualTo(s_any));

    [TestCaseSource(nameof(Numbers))]
    public void Code_ReadsTheNumberAsTheMember(string type, string member, string system, int number) =>
        Assert.That($"{Translate(type, system, number)}", Is.EqualTo(member));

    [TestCase("TransmitClock", "RealTime", "linux", 1)]
    [TestCase("PathMtuDiscovery", "Do", "windows", 2)]
    [TestCase("MulticastSourceFilterMode", "Include", "apple", 2)]
    public void WrongNumber_DiffersFromTheRightOne(string type, string member, string system, int number) =>
        Assert.That($"{Translate(type, system, number)}", Is.Not.EqualTo(member));

    private static object Translate(string type, string system, int number) => (type, system) switch
    {
        (nameof(Dscp), _) => TypeOfService.FromByte((byte)number).Dscp,
        (nameof(PathMtuDiscovery), "windows") => WindowsPathMtuDiscoveryCodec.Decode(BitConverter.GetBytes(number)),
        (nameof(MulticastSourceFilterMode), "apple" or "freebsd") =>
            BsdSourceFilterCodec.Decode(Struct("struct __msfilterreq", system, "msfr_fmode", number), 0).Mode,
        (nameof(TcpInfoOptions), "freebsd") =>
            FreeBSDTcpInfoCodec.Decode(Struct("struct tcp_info", system, "tcpi_options", number)).Options,
        (nameof(TcpState), "linux") => TcpInfoCodec.Decode(Struct("struct tcp_info", system, "tcpi_state", number)).State,
        (nameof(TcpState), "freebsd") =>
            FreeBSDTcpInfoCodec.Decode(Struct("struct tcp_info", system, "tcpi_state", number)).State,
        (nameof(TcpState), "apple") =>
            TcpConnectionInfoCodec.Decode(Struct("struct tcp_connection_info", system, "tcpi_state", number)).State,
        _ => Enum.ToObject(s_enums[type], number),
    };

    /// <returns>A struct of zeros, but for one field.</returns>
    private static byte[] Struct(string type, string system, string field, int number)
    {
        StructLayout layout = StructFile.Read(CheckedFiles.Structs).Structs.Single(row => row.Type == type).Layouts[system];
        byte[] bytes = new byte[layout.Size];
        bytes[layout.Fields.Single(member => member.Name == field).Offset] = (byte)number;
        return bytes;
    }
}
