using HeaderCheck.Checks;
using HeaderCheck.Manuals;
using HeaderCheck.Tables;

namespace Build.Tests.Headers;

/// <summary>A release of the table is that of the manual pages, or the row states the reason.</summary>
public sealed class ReleaseCheckTests
{
    private static readonly ManualFact[] s_others =
        [.. Enumerable.Range(0, ReleaseCheck.LeastFacts).Select(static index => new ManualFact("SOL_SOCKET", $"SO_{index}", "1.0", "socket.7"))];

    [TestCase(".TP\n.BR SO_REUSEPORT \" (since Linux 3.9)\"\nPermits", "SOL_SOCKET SO_REUSEPORT 3.9")]
    [TestCase(".BR SO_INCOMING_CPU \" (gettable since Linux 3.19, settable since Linux 4.4)\"", "SOL_SOCKET SO_INCOMING_CPU 3.19")]
    [TestCase(".BR UDP_SEGMENT \" (since Linux 4.18)\"", "IPPROTO_UDP UDP_SEGMENT 4.18")]
    public void Heading_HasTheRelease(string text, string fact) => Assert.That(Read("socket.7", text), Is.EqualTo([fact]));

    [TestCase(".BR BPF_PROG_TYPE_SK_REUSEPORT \" (since Linux 4.19)\"")]
    [TestCase(".IR tcp_fack \" (Boolean; since Linux 2.2)\"")]
    [TestCase("UDP support is available since Linux 4.5;")]
    [TestCase(".BR SO_KEEPALIVE\nEnable")]
    [TestCase(".BR SO_KEEPALIVE \" (boolean)\"\n.BR tcp (7) (since Linux 2.2)")]
    public void OtherText_HasNone(string text) => Assert.That(Read("socket.7", text), Is.Empty);

    [TestCase("IP_LOCAL_PORT_RANGE.2const", ".SH HISTORY\nLinux 6.3.\n.SH SEE ALSO", "IPPROTO_IP IP_LOCAL_PORT_RANGE 6.3")]
    [TestCase("IPV6_RECVPKTINFO.2const", ".SH HISTORY\nLinux 2.6.14.\n", "IPPROTO_IPV6 IPV6_RECVPKTINFO 2.6.14")]
    [TestCase("IP_BLOCK_SOURCE.2const", ".SH HISTORY\nLinux 2.4.22, Linux 2.5.68.\n", "IPPROTO_IP IP_BLOCK_SOURCE 2.4.22")]
    public void PageOfOneOption_HasTheReleaseInItsHistory(string page, string text, string fact) =>
        Assert.That(Read(page, text), Is.EqualTo([fact]));

    [TestCase("3.9", false)]
    [TestCase("3.1", true)]
    [TestCase(null, true)]
    public void ReleaseOtherThanThatOfThePage_IsAFault(string? release, bool isFault) => Assert.That(
        Check(Row(release), "SOL_SOCKET"),
        isFault ? Is.EqualTo([$"SO_REUSEPORT: The table defines the release {release ?? "(none)"}, but socket.7 defines 3.9."]) : Is.Empty);

    [Test]
    public void OptionOfAnotherLevel_IsAnother() => Assert.That(Check(Row("3.1"), "IPPROTO_IP"), Is.Empty);

    [TestCase("3.1", false)]
    [TestCase("3.9", true)]
    public void Reason_IsForAContradictionOnly(string release, bool isFault) => Assert.That(
        Check(Row(release) with { IsReleaseUnverified = true }, "SOL_SOCKET"),
        isFault ? Is.EqualTo(["SO_REUSEPORT: No manual page contradicts the release, so the row does not need the reason."]) : Is.Empty);

    [Test]
    public void FewFacts_AreAFault() => Assert.That(
        ReleaseCheck.Run(new OptionTable([], []), s_others[1..]).Select(static fault => fault.Subject), Is.EqualTo(["manual pages"]));

    [Test]
    public void ReleaseAndErrors_AreReadFromTheTable()
    {
        NumberRow row = OptionTableFile.Read(CheckedFiles.Options).Options.Single(static row => row.Name == "TCP_FASTOPEN");

        Assert.That(row.Level, Is.EqualTo("IPPROTO_TCP"));
        Assert.That(row.Releases["linux"], Is.EqualTo("3.7"));
        Assert.That(row.IsReleaseUnverified);
        Assert.That(row.Errors, Does.Contain("EINVAL"));
    }

    private static IEnumerable<string> Read(string page, string text) =>
        ManualPage.FindFacts(page, text).Select(static fact => $"{fact.Level} {fact.Name} {fact.Release}");

    private static IEnumerable<string> Check(NumberRow row, string level) => ReleaseCheck
        .Run(new OptionTable([], [row]), [.. s_others, new ManualFact(level, "SO_REUSEPORT", "3.9", "socket.7")])
        .Select(static fault => $"{fault.Subject}: {fault.Message}");

    private static NumberRow Row(string? release) =>
        new("SO_REUSEPORT", [], new Dictionary<string, OptionNumber>(), new Dictionary<string, string>())
        {
            Level = "SOL_SOCKET",
            Releases = release is null ? new Dictionary<string, string>() : new() { ["linux"] = release },
        };
}
