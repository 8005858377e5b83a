using System.Globalization;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>The messages of a custom table.</summary>
[TestFixture]
internal sealed class OwnMessageTests
{
    private const string Source = """
        using System.Net.Sockets;
        using Sockets.Options;

        [SocketOptions("TCP_*", "SO_KEEPALIVE")]
        partial class Connection(Socket socket);

        [SocketOptions(MemberKind = SocketOptionMemberKind.Message)]
        static partial class Messages;
        """;

    private const string Added = """
        levels: { SOL_VENDOR: { linux: 300 } }
        messages:
          - name: VENDOR_MESSAGE
            level: SOL_VENDOR
            property: VendorMessage
            type: int
            direction: send
            numbers: { linux: 1 }
            option: SO_KEEPALIVE
            sockets: any
            doc: "The message."
            see: "vendor(4)"

        """;

    private const string Replacement = """
        messages:
          - name: TCP_TIMES
            level: IPPROTO_TCP
            property: TcpTimesFlag
            type: bool
            direction: receive
            numbers: { linux: 6 }
            sockets: tcp
            doc: "Replaces another."
            see: "tcp(7)"

        """;

    [Test]
    public void Rows_AreAdded()
    {
        GeneratorRun run = Run(Added);

        OwnTable.AssertSound(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TypeOf(run, "VendorMessage"), Is.EqualTo("Sockets.Options.ControlMessage<int>"));
            Assert.That(TypeOf(run, "TcpTimes"), Is.EqualTo("Sockets.Options.ControlMessage<int>"));
            Assert.That(run.Text, Does.Contain("/// <para>Control message: VendorMessage (VENDOR_MESSAGE).</para>"));
            Assert.That(run.Text, Does.Contain("/// <para>Option: KeepAlive (SO_KEEPALIVE).</para>"));
        }
    }

    [Test]
    public void Row_ReplacesThatOfAnEarlierTable()
    {
        GeneratorRun run = Run(Replacement);

        OwnTable.AssertSound(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member("Messages", "TcpTimes"), Is.Null);
            Assert.That(TypeOf(run, "TcpTimesFlag"), Is.EqualTo("Sockets.Options.ControlMessage<bool>"));
            // The new row names no option.
            Assert.That(run.Text, Does.Not.Contain("Control message: "));
        }
    }

    [Test]
    public void MemberOfAnEarlierTable_IsUsed()
    {
        GeneratorRun run = Run(Added.Replace("property: VendorMessage", "property: TcpTimes", StringComparison.Ordinal));

        Assert.That(
            run.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture))),
            Is.EqualTo([("SOCKOPT0106", "'TcpTimes' is already used by TCP_TIMES in an earlier table.")]));
    }

    [Test]
    public void MemberOfAReplacedRow_IsFree() => OwnTable.AssertSound(Run(
        Replacement, Added.Replace("property: VendorMessage", "property: TcpTimes", StringComparison.Ordinal)));

    /// <remarks>They are members of different types.</remarks>
    [Test]
    public void MemberOfAnOption_IsFree() =>
        OwnTable.AssertSound(Run(Added.Replace("property: VendorMessage", "property: TcpNoDelay", StringComparison.Ordinal)));

    [Test]
    public void ChangeOfAMessage_RegeneratesOnlyWhatShowsIt()
    {
        GeneratorRun before = Run(Added);
        GeneratorRun after = Run(Added.Replace("The message.", "Another message.", StringComparison.Ordinal));

        Assert.That(Changed(before, after), Is.EqualTo(["Messages.g.cs"]));
    }

    private static IEnumerable<string> Changed(GeneratorRun before, GeneratorRun after) => before.Files
        .Zip(after.Files)
        .Where(pair => !pair.First.SourceText.ContentEquals(pair.Second.SourceText))
        .Select(pair => pair.First.HintName);

    private static string? TypeOf(GeneratorRun run, string member) => (run.Member("Messages", member) as IPropertySymbol)?.Type.ToDisplayString();

    private static GeneratorRun Run(params string[] tables) => GeneratorRun.OfInvalid(
        TestCompilation.Create(Source),
        [
            new InMemoryTable(FixtureTable.Small + FixtureTable.Message),
            .. tables.Select((text, index) => new InMemoryTable(text, $"/project/vendor{index}.yaml")),
        ]);
}
