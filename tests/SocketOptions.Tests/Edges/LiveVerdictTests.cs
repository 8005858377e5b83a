using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Edges;

/// <summary>The report has one verdict for each row, and does not omit rows that were not tried.</summary>
[Platform("Linux")]
public sealed class LiveVerdictTests
{
    private static readonly LocalRow s_row = OptionTable.Row("TCP_NODELAY");
    private static readonly LocalRow s_absent = OptionTable.Absent.First();

    [TestCase(LiveStatus.Verified, LiveStatus.Verified, ExpectedResult = LiveStatus.Verified)]
    [TestCase(LiveStatus.Verified, LiveStatus.Refused, ExpectedResult = LiveStatus.Verified)]
    [TestCase(LiveStatus.Accepted, LiveStatus.Refused, ExpectedResult = LiveStatus.Accepted)]
    [TestCase(LiveStatus.Refused, LiveStatus.Refused, ExpectedResult = LiveStatus.Refused)]
    [TestCase(LiveStatus.Verified, LiveStatus.Failed, ExpectedResult = LiveStatus.Failed)]
    [TestCase(LiveStatus.Absent, LiveStatus.Absent, ExpectedResult = LiveStatus.Failed)]
    public LiveStatus Row_HasOneVerdict(LiveStatus first, LiveStatus second) => LiveVerdict.Of(
        s_row, [Line(SocketKind.Tcp4, first), Line(SocketKind.Tcp6, second)]).Status;

    [Test]
    public void Verdict_SaysEachReasonOnce() => Assert.That(
        LiveVerdict.Of(s_row, [Line(SocketKind.Tcp4, LiveStatus.Refused), Line(SocketKind.Tcp6, LiveStatus.Refused)]).Detail,
        Is.EqualTo("a reason"));

    [Test]
    public void VerdictWithoutAReason_Fails([Values(LiveStatus.Accepted, LiveStatus.Refused)] LiveStatus status) => Assert.That(
        LiveVerdict.Of(s_row, [Line(SocketKind.Tcp4, status, ""), Line(SocketKind.Tcp6, status, "")]).Status,
        Is.EqualTo(LiveStatus.Failed));

    [Test]
    public void RowThatNobodyTried_Fails()
    {
        Assert.That(LiveVerdict.Of(s_row, []).Status, Is.EqualTo(LiveStatus.Failed));
        LiveResult result = LiveVerdict.Of(s_row, [Line(SocketKind.Tcp4, LiveStatus.Verified)]);
        Assert.That(result, Is.EqualTo(new LiveResult(LiveStatus.Failed, "Nothing was tried on Tcp6.")));
    }

    [Test]
    public void RowOfAnotherSystem_IsAbsent()
    {
        Assert.That(
            LiveVerdict.Of(s_absent, [new(s_absent, null, "", new(LiveStatus.Absent))]).Status, Is.EqualTo(LiveStatus.Absent));
        Assert.That(
            LiveVerdict.Of(s_absent, [new(s_absent, SocketKind.Tcp4, "get", new(LiveStatus.Verified))]).Status,
            Is.EqualTo(LiveStatus.Failed));
    }

    private static LiveLine Line(SocketKind kind, LiveStatus status, string detail = "a reason") =>
        new(s_row, kind, "get", new(status, detail));
}
