using System.Globalization;
using System.Text.Json;
using Inspect.Tests.Infrastructure;

namespace Inspect.Tests;

/// <summary>The inspector shows what the kernel holds.</summary>
[Platform("Linux")]
public sealed class ReadingTests
{
    [Test]
    public void A_buffer_has_the_size_that_the_system_gives_to_sockets()
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
    public void A_connection_differs_from_a_fresh_socket_by_its_segment_size()
    {
        JsonElement row = InspectProcess.RunForJson("TCP_MAXSEG", "--socket", "tcp4").Row("tcp4", "TCP_MAXSEG");

        using (Assert.EnterMultipleScope())
        {
            // RFC 9293 has 536 bytes until the peer has said what it takes, which on the loopback interface is much.
            Assert.That(row.Text("fresh"), Is.EqualTo("536 bytes"));
            Assert.That(row.GetProperty("value").GetInt32(), Is.GreaterThan(536));
            Assert.That(row.GetProperty("differs").GetBoolean(), Is.True);
        }
    }

    [Test]
    public void What_reading_clears_is_read_only_by_name()
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
    public void A_refusal_is_shown_in_words_and_is_no_failure()
    {
        InspectProcess process = InspectProcess.RunWithFault("getsockopt", "ENOPROTOOPT", "IP_TTL", "--socket", "udp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.Zero, process.Error);
            Assert.That(process.Output, Does.Match(@"\nudp4 .* IP_TTL +2 +error: Protocol not available +same\n"));
        }
    }

    [TestCase("SO_ERROR", "not-read", "not read: reading clears the value")]
    [TestCase("IP_ADD_MEMBERSHIP", "write-only", "write-only")]
    [TestCase("SO_NOSIGPIPE", "unsupported", "only on Apple, FreeBSD")]
    public void What_has_no_value_says_why(string name, string state, string text)
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
