using System.Text.Json;
using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>The inspector shows the whole table.</summary>
[Platform("Linux")]
public sealed class CoverageTests
{
    private static readonly string[] s_sockets = ["tcp4", "tcp6", "udp4", "udp6", "unix"];

    private JsonElement _report;

    [OneTimeSetUp]
    public void Inspect() =>
        _report = InspectProcess.RunForJson([.. s_sockets.SelectMany(socket => (string[])["--socket", socket])]);

    [TestCaseSource(nameof(s_sockets))]
    public void EveryRowThatAppliesToASocket_IsShownWithItsNumber(string socket)
    {
        IEnumerable<(string, string, int?)> expected =
            InspectedRow.All.Where(row => row.Sockets.Contains(socket)).Select(row => (row.Name, row.Property, row.Number));
        IEnumerable<(string, string, int?)> shown = _report.Rows(socket).Select(row => (
            row.Text("name")!,
            row.Text("property")!,
            row.GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null));

        Assert.That(shown, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(s_sockets))]
    public void MissingOptions_AreTheOnlyUnsupportedOnes(string socket)
    {
        foreach (JsonElement row in _report.Rows(socket))
        {
            bool lacking = row.GetProperty("number").ValueKind == JsonValueKind.Null;
            Assert.That(row.Text("state"), lacking ? Is.EqualTo("unsupported") : Is.Not.EqualTo("unsupported"), row.Text("name"));
        }
    }

    [Test]
    public void Default_IsThreeKindsOfSocket()
    {
        JsonElement report = InspectProcess.RunForJson();

        Assert.That(
            report.GetProperty("sockets").EnumerateArray().Select(socket => socket.Text("socket")),
            Is.EqualTo(new[] { "tcp4", "udp4", "unix" }));
    }

    [TestCase("TCP_USER_TIMEOUT", "TCP_USER_TIMEOUT")]
    [TestCase("tcp_user_timeout", "TCP_USER_TIMEOUT")]
    [TestCase("TcpUserTimeout", "TCP_USER_TIMEOUT")]
    [TestCase("TCP_USER_TIME???", "TCP_USER_TIMEOUT")]
    [TestCase("tcpusert*", "TCP_USER_TIMEOUT")]
    [TestCase("IPV6_BINDV6ONLY", "IPV6_V6ONLY")]
    public void Option_IsFoundByNativeNamePropertyAliasAndPattern(string pattern, string name)
    {
        JsonElement report = InspectProcess.RunForJson(pattern, "--socket", "tcp6");

        Assert.That(report.Rows("tcp6").Select(row => row.Text("name")), Is.EqualTo(new[] { name }));
    }
}
