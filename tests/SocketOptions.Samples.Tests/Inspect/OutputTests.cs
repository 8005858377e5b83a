using System.Text.Json;
using System.Text.RegularExpressions;
using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>The three forms of the output.</summary>
[Platform("Linux")]
public sealed partial class OutputTests
{
    [Test]
    public void Json_HasTheDocumentedFields()
    {
        JsonElement report = InspectProcess.RunForJson();

        string[] fields =
        [
            "name", "property", "level", "levelNumber", "number", "state", "value", "unit", "text", "fresh", "differs", "set",
        ];
        foreach (JsonElement socket in report.GetProperty("sockets").EnumerateArray())
        {
            foreach (JsonElement row in socket.GetProperty("options").EnumerateArray())
            {
                Assert.That(row.EnumerateObject().Select(field => field.Name), Is.EqualTo(fields), row.Text("name"));
            }
        }
    }

    [Test]
    public void JsonValues_AreTyped()
    {
        JsonElement report = InspectProcess.RunForJson("--socket", "tcp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Row("tcp4", "TCP_NODELAY").GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.False));
            Assert.That(report.Row("tcp4", "IP_TTL").GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Number));
            Assert.That(report.Row("tcp4", "TCP_KEEPIDLE").GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.String));
        }
    }

    [Test]
    public void Pipe_ReceivesOneAlignedLinePerOptionWithoutControlCharacters()
    {
        string output = InspectProcess.Run("--socket", "tcp4").Output;

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int column = lines[0].IndexOf("Option", StringComparison.Ordinal);
        IEnumerable<string> names = lines[1..].Select(line => line[column..].Split(' ')[0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output.Where(char.IsControl), Is.All.EqualTo('\n'));
            Assert.That(names, Is.EqualTo(InspectedRow.All.Where(row => row.Sockets.Contains("tcp4")).Select(row => row.Name)));
        }
    }

    [TestCase(80)]
    [TestCase(120)]
    public void Terminal_ReceivesColoredTablesThatFit(int columns)
    {
        ChildProcess process = InspectProcess.RunOnTerminal(columns);

        string plain = EscapeSequence().Replace(process.Output, "");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.Zero, process.Output);
            Assert.That(process.Output, Does.Contain("\e[38;5;"));
            Assert.That(plain.Split("\r\n").Select(line => line.Length), Is.All.AtMost(columns));
            Assert.That(plain, Does.Match(@"\n  IPPROTO_TCP +6 +\r\n"));
            Assert.That(plain, Does.Match(@"\n    TCP_CORK +3 +off +same"));
        }
    }

    [Test]
    public void Help_ListsTheOptionsAndTheExitCodes()
    {
        ChildProcess process = InspectProcess.Run("--help");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.Zero);
            Assert.That(process.Output, Does.Contain("--socket <tcp4|tcp6|udp4|udp6|unix>"));
            Assert.That(process.Output, Does.Contain("--set <NAME=VALUE>"));
            Assert.That(process.Output, Does.Contain("Exits with 0"));
            Assert.That(process.Output, Does.Contain("reading clears"));
        }
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex EscapeSequence();
}
