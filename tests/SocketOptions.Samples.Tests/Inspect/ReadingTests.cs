using System.Globalization;
using System.Text.Json;
using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>The inspector shows what the kernel holds.</summary>
[Platform("Linux")]
public sealed class ReadingTests
{
    [Test]
    public void Buffer_HasTheDefaultSizeOfTheSystem()
    {
        long size = long.Parse(File.ReadAllText("/proc/sys/net/core/rmem_default"), CultureInfo.InvariantCulture);

        JsonElement row = InspectProcess.RunForJson("SO_RCVBUF", "--socket", "udp4").Row("udp4", "SO_RCVBUF");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetProperty("value").GetInt64(), Is.EqualTo(size));
            Assert.That(row.Text("unit"), Is.EqualTo("bytes"));
            Assert.That(row.Text("text"), Is.EqualTo($"{size} bytes"));
            Assert.That(row.GetProperty("differs").GetBoolean(), Is.False);
        }
    }

    [Test]
    public void Connection_DiffersFromAFreshSocketByItsSegmentSize()
    {
        JsonElement row = InspectProcess.RunForJson("TCP_MAXSEG", "--socket", "tcp4").Row("tcp4", "TCP_MAXSEG");

        using (Assert.EnterMultipleScope())
        {
            // RFC 9293 has 536 bytes until the peer has sent its own limit, which is large on the loopback interface.
            Assert.That(row.Text("fresh"), Is.EqualTo("536 bytes"));
            Assert.That(row.GetProperty("value").GetInt32(), Is.GreaterThan(536));
            Assert.That(row.GetProperty("differs").GetBoolean(), Is.True);
        }
    }

    [Test]
    public void OptionThatReadingClears_IsReadOnlyByName()
    {
        string[] unnamed = InspectProcess.Trace("getsockopt", "SO_*", "--socket", "udp4");
        string[] named = InspectProcess.Trace("getsockopt", "SO_ERROR", "--socket", "udp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unnamed, Has.Some.Contains("SOL_SOCKET, SO_RCVBUF"));
            Assert.That(unnamed, Has.None.Contains("SOL_SOCKET, SO_ERROR"));
            Assert.That(named, Has.Some.Contains("SOL_SOCKET, SO_ERROR"));
        }
    }

    [Test]
    public void RejectedReading_IsShownInWordsAndIsNoFailure()
    {
        ChildProcess process = InspectProcess.RunWithFault("getsockopt", "ENOPROTOOPT", "IP_TTL", "--socket", "udp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.Zero, process.Error);
            Assert.That(process.Output, Does.Match(@"\nudp4 .* IP_TTL +2 +error: Protocol not available +same\n"));
        }
    }

    [TestCase("SO_ERROR", "not-read", "not read: reading clears the value")]
    [TestCase("IP_ADD_MEMBERSHIP", "write-only", "write-only")]
    [TestCase("SO_NOSIGPIPE", "unsupported", "only on Apple, FreeBSD")]
    public void OptionWithoutAValue_SaysWhy(string name, string state, string text)
    {
        JsonElement row = InspectProcess.RunForJson("--socket", "udp4").Row("udp4", name);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Text("state"), Is.EqualTo(state));
            Assert.That(row.Text("text"), Is.EqualTo(text));
            Assert.That(row.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(row.GetProperty("fresh").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }
}
