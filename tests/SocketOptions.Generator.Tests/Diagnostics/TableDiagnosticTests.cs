using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Diagnostics;

/// <summary>Errors in tables, which the generator reports at their place in the YAML file.</summary>
[TestFixture]
internal sealed class TableDiagnosticTests
{
    private const string Target = "[Sockets.Options.SocketOptions] partial class C(System.Net.Sockets.Socket socket) { public object Socket => socket; }";

    /// <remarks>The second option of a table whose first is sound; each differs from it in one place.</remarks>
    public static IEnumerable<DiagnosticCase> Cases { get; } =
    [
        new("SOCKOPT0101", Row(("[TCP_NODELAY_ALIAS]", "[TCP_NODELAY_ALIAS⟦⟧")), ""),
        new("SOCKOPT0102", Row(("- name", "- ⟦name⟧"), ("    doc: \"Indicates whether small segments are sent at once.\"\n", "")), "'doc'"),
        new("SOCKOPT0103", Row(("    doc:", "    ⟦docs⟧: \"\"\n    doc:")), "'docs'"),
        new("SOCKOPT0104", Row(("    see:", "    ⟦see⟧:"), ("    doc:", "    see: \"tcp(7)\"\n    doc:")), "'see'"),
        new("SOCKOPT0105", Row(("name: TCP_NODELAY", "name: ⟦SO_KEEPALIVE⟧"), ("IPPROTO_TCP", "SOL_SOCKET")), "SO_KEEPALIVE"),
        new("SOCKOPT0106", Row(("TcpNoDelay", "⟦KeepAlive⟧")), "KeepAlive"),
        new("SOCKOPT0107", Row(("IPPROTO_TCP", "⟦IPPROTO_SCTP⟧")), "IPPROTO_SCTP"),
        new("SOCKOPT0108", Row(("type: bool", "type: ⟦boole⟧")), "bool"),
        new("SOCKOPT0109", Row(("linux: 1", "linux: ⟦one⟧")), "one"),
        new("SOCKOPT0110", Row(("    doc:", "    range: ⟦5..1⟧\n    doc:")), "5..1"),
        new("SOCKOPT0111", Row(("TcpNoDelay", "⟦Tcp-NoDelay⟧")), "Tcp-NoDelay"),
        new("SOCKOPT0112", Row(("access: get set", "access: ⟦got⟧")), "got"),
        new("SOCKOPT0114", FixtureTable.Small + FixtureTable.Composite.Replace("[SO_KEEPALIVE", "[⟦SO_KEEPALIV⟧", StringComparison.Ordinal), "Did you mean 'SO_KEEPALIVE'?"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Error_IsReportedAtItsPlace(DiagnosticCase expected)
    {
        MarkedText table = new(expected.Text);
        GeneratorRun run = GeneratorRun.OfInvalid(TestCompilation.Create(Target), new InMemoryTable(table.Text, "/project/my.yaml"));
        Diagnostic diagnostic = run.Diagnostics.First(candidate => candidate.Id == expected.Id);
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        var text = SourceText.From(table.Text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(expected.Message));
            Assert.That(place.Path, Is.EqualTo("/project/my.yaml"));
            Assert.That(text.ToString(diagnostic.Location.SourceSpan), Is.EqualTo(table.Marked));
            Assert.That(diagnostic.Location.SourceSpan.Start, Is.EqualTo(table.Range.Start));
            Assert.That(place.Span, Is.EqualTo(text.Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan)));
        }
    }

    [Test]
    public void SoundRows_AreGeneratedAllTheSame()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Target), new InMemoryTable(Row(("access: get set", "access: got"))));
        Assert.That(run.Member("C", "KeepAlive"), Is.Not.Null);
    }

    [Test]
    public void Severity_CannotBeLowered()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions([KeyValuePair.Create("SOCKOPT0112", ReportDiagnostic.Suppress)]);
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Target).WithOptions(options), new InMemoryTable(Row(("access: get set", "access: got"))));
        Assert.That(run.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0112"]));
    }

    [Test]
    public void FilesThatAreNoTables_AreNotRead()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Target), new InMemoryTable(FixtureTable.Small), new InMemoryTable("]", "/project/unmarked.yaml"));
        Assert.That(run.Diagnostics, Is.Empty);
    }

    [Test]
    public void SeveralTables_AreOne()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Target),
            new InMemoryTable(FixtureTable.Head + FixtureTable.KeepAlive, "/project/first.yaml"),
            new InMemoryTable(FixtureTable.Head + FixtureTable.NoDelay, "/project/second.yaml"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Diagnostics, Is.Empty);
            Assert.That(run.Member("C", "KeepAlive"), Is.Not.Null);
            Assert.That(run.Member("C", "TcpNoDelay"), Is.Not.Null);
        }
    }

    private static string Row(params (string Sound, string Broken)[] changes)
    {
        string row = FixtureTable.NoDelay;
        foreach ((string sound, string broken) in changes)
        {
            row = row.Replace(sound, broken, StringComparison.Ordinal);
        }

        return FixtureTable.Head + FixtureTable.KeepAlive + row;
    }
}
