using System.Globalization;
using System.Text.Json;
using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>The value of <c>--set</c> reaches the kernel, and the value of the kernel is shown.</summary>
[Platform("Linux")]
public sealed class SetTests
{
    [Test]
    public void Duration_ReachesTheKernelInMilliseconds()
    {
        string[] calls = InspectProcess.Trace("setsockopt", "--set", "TCP_USER_TIMEOUT=30s", "--socket", "tcp4");

        Assert.That(calls, Has.Exactly(1).Contains("SOL_TCP, TCP_USER_TIMEOUT, [30000], 4) = 0"));
    }

    [Test]
    public void Duration_IsShownAsItWasSet()
    {
        JsonElement report = InspectProcess.RunForJson("--set", "TCP_USER_TIMEOUT=30s", "--socket", "tcp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Rows("tcp4"), Has.Length.EqualTo(1));
            JsonElement row = report.Row("tcp4", "TCP_USER_TIMEOUT");
            Assert.That(row.Text("value"), Is.EqualTo("30s"));
            Assert.That(row.Text("set"), Is.EqualTo("30s"));
            Assert.That(row.GetProperty("differs").GetBoolean(), Is.True);
        }
    }

    [TestCase("00112233445566778899aabbccddeeff")]
    [TestCase("00112233445566778899aabbccddeef")]
    public void Key_IsShownNowhere(string key)
    {
        foreach (string[] format in new string[][] { [], ["--json"] })
        {
            ChildProcess process = InspectProcess.Run(["--set", $"TCP_FASTOPEN_KEY={key}", "--socket", "tcp4", .. format]);

            Assert.That(process.Output + process.Error, Is.Not.Empty.And.Not.Contains(key).IgnoreCase);
        }
    }

    [Test]
    public void Buffer_ShowsTheSizeThatTheKernelChose()
    {
        long limit = long.Parse(File.ReadAllText("/proc/sys/net/core/rmem_max"), CultureInfo.InvariantCulture);

        ChildProcess process = InspectProcess.Run("--set", "SO_RCVBUF=100000");

        string expected = $"{2 * Math.Min(100000, limit)} bytes (set to 100000)";
        string[] rows = process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.That(rows, Has.Length.EqualTo(3).And.All.Contains(expected));
    }

    [Test]
    public void NativeName_TakesPrecedenceOverAliases()
    {
        string[] calls = InspectProcess.Trace("setsockopt", "--set", "TCP_MD5SIG=127.0.0.1 abcd", "--socket", "tcp4");

        Assert.That(calls, Has.Exactly(1).Contains("SOL_TCP, TCP_MD5SIG, "));
    }

    [Test]
    public void OptionThatMustPrecedeBinding_IsSetBefore()
    {
        string[] calls = InspectProcess.Trace(
            "setsockopt,bind", "--set", "SO_REUSEPORT=on", "--set", "SO_RCVBUF=100000", "--socket", "udp4");

        int early = Array.FindIndex(calls, call => call.Contains("SO_REUSEPORT, [1]", StringComparison.Ordinal));
        int bind = Array.FindIndex(calls, call => call.Contains("{sa_family=AF_INET", StringComparison.Ordinal));
        int late = Array.FindIndex(calls, call => call.Contains("SO_RCVBUF, [100000]", StringComparison.Ordinal));
        Assert.That((int[])[early, bind, late], Is.Ordered.And.All.Not.Negative, string.Join('\n', calls));
    }

    [Test]
    public void SetOnlyOption_IsSet()
    {
        string[] calls = InspectProcess.Trace("setsockopt", "--set", "IP_ADD_MEMBERSHIP=239.1.2.3 127.0.0.1", "--socket", "udp4");

        Assert.That(calls, Has.Some.Contains("IP_ADD_MEMBERSHIP").And.Contains("239.1.2.3").And.EndsWith("= 0"));
    }

    [Test]
    public void Pattern_IsShownBesideTheSetOption()
    {
        JsonElement report = InspectProcess.RunForJson("TCP_KEEPCN*", "--set", "TCP_NODELAY=on", "--socket", "tcp4");

        Assert.That(
            report.Rows("tcp4").Select(row => (row.Text("name"), row.Text("set"))),
            Is.EqualTo(new[] { ("TCP_KEEPCNT", null), ("TCP_NODELAY", "on") }));
    }
}
