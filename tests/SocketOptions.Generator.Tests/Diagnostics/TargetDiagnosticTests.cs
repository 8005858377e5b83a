using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Diagnostics;

/// <summary>Misuse of the attribute: the analyzer reports the problem, and the generator reports nothing.</summary>
[TestFixture]
internal sealed class TargetDiagnosticTests
{
    public static IEnumerable<DiagnosticCase> Cases { get; } =
    [
        new("SOCKOPT0001", "[SocketOptions] class ⟦C⟧(Socket socket);", "'C' must be partial"),
        new("SOCKOPT0001", "class Outer { [SocketOptions] partial class ⟦C⟧(Socket socket); }", "'Outer' must be partial"),
        new("SOCKOPT0001", "partial class Outer { interface Middle { [SocketOptions] partial class ⟦C⟧(Socket socket); } }", "'Middle' must be partial"),
        new("SOCKOPT0002", "[SocketOptions] partial class ⟦C⟧;", "'C' has no accessible field"),
        new("SOCKOPT0002", "[SocketOptions] partial class ⟦C⟧ { static Socket s_socket = null!; }", "'C' has no accessible field"),
        new("SOCKOPT0002", "[SocketOptions] partial class ⟦C⟧ { Socket Socket { set { } } Socket this[int i] => null!; Socket M() => null!; }", "'C' has no accessible field"),
        new("SOCKOPT0002", "class B { private Socket _socket = null!; } [SocketOptions] partial class ⟦C⟧ : B;", "'C' has no accessible field"),
        new("SOCKOPT0002", "[SocketOptions] ref partial struct ⟦C⟧(scoped SocketRef socket);", "'C' has no accessible field"),
        new("SOCKOPT0002", "[SocketOptions] partial interface ⟦I⟧ { Socket Open(); }", "'I' has no accessible field"),
        new("SOCKOPT0002", "[SocketOptions] partial class ⟦C⟧<T> { T _socket = default!; }", "'C' has no accessible field"),
        new("SOCKOPT0003", "[SocketOptions] partial class ⟦C⟧(Socket first, Socket second);", "first and second"),
        new("SOCKOPT0003", "[SocketOptions] partial class ⟦C⟧ { Socket _a = null!; TcpClient _b = null!; NetworkStream _c = null!; }", "_a, _b, and _c"),
        new("SOCKOPT0003", "class B { protected Socket Socket => null!; } [SocketOptions] partial class ⟦C⟧ : B { Socket _socket = null!; }", "_socket and Socket"),
        new("SOCKOPT0004", "[SocketOptions(SocketMember = ⟦\"_none\"⟧)] partial class C { Socket _socket = null!; }", "'_none'"),
        new("SOCKOPT0004", "[SocketOptions(SocketMember = ⟦nameof(Text)⟧)] partial class C { string Text => \"\"; Socket _socket = null!; }", "'Text'"),
        new("SOCKOPT0004", "[SocketOptions(\"TCP_*\", SocketMember = ⟦\"Shared\"⟧)] partial class C { static Socket Shared => null!; Socket _socket = null!; }", "'Shared'"),
        new("SOCKOPT0005", "[SocketOptions(⟦\"TCP_NODELAI\"⟧)] partial class C(Socket socket);", "'TCP_NODELAI'. Did you mean 'TCP_NODELAY'?"),
        new("SOCKOPT0005", "[SocketOptions(\"TCP_*\", ⟦\"UDP_*\"⟧)] partial class C(Socket socket);", "'UDP_*'"),
        new("SOCKOPT0005", "[SocketOptions(⟦[\"NOTHING_LIKE_IT\"]⟧)] static partial class C;", "No option matches 'NOTHING_LIKE_IT'"),
        new("SOCKOPT0005", "[SocketOptions(\"TCP_*\", \"SO_*\", ⟦\"UDP_*\"⟧)] partial class C(Socket socket);", "'UDP_*'"),
        new("SOCKOPT0005", "[SocketOptions(\"TCP_*\", \"SO_*\", \"!TCP_*\", ⟦\"UDP_*\"⟧)] partial class C(Socket socket);", "'UDP_*'"),
        new("SOCKOPT0005", "[SocketOptions(\"*\", ⟦\"!TCP_NODELAI\"⟧)] partial class C(Socket socket);", "'!TCP_NODELAI'. Did you mean '!TCP_NODELAY'?"),
        new("SOCKOPT0005", "[SocketOptions(⟦\"IPPROTO_TPC\"⟧)] partial class C(Socket socket);", "Did you mean 'IPPROTO_TCP'?"),
        new("SOCKOPT0005", "[SocketOptions(⟦\"TCP_NODELAY\"⟧, MemberKind = SocketOptionMemberKind.Message)] partial class C;", "No message matches 'TCP_NODELAY'. It matches an option. Did you mean 'TCP_TIMES'?"),
        new("SOCKOPT0005", "[SocketOptions(⟦\"SO_KEEPALIVE\"⟧, MemberKind = SocketOptionMemberKind.Message)] partial class C;", "No message matches 'SO_KEEPALIVE'. It matches an option"),
        new("SOCKOPT0005", "[SocketOptions(\"*\", ⟦\"!TCP_TIME\"⟧, MemberKind = SocketOptionMemberKind.Message)] partial class C;", "No message matches '!TCP_TIME'. Did you mean '!TCP_TIMES'?"),
        new("SOCKOPT0005", "[SocketOptions(⟦\"TCP_TIMES\"⟧)] partial class C(Socket socket);", "No option matches 'TCP_TIMES'. It matches a control message, which requires MemberKind = SocketOptionMemberKind.Message"),
        new("SOCKOPT0006", "[SocketOptions] static partial class ⟦C⟧<T>;", "'C'"),
        new("SOCKOPT0006", "partial class Outer { [SocketOptions] static partial class ⟦C⟧; }", "'C'"),
        new("SOCKOPT0008", "[SocketOptions] file partial class ⟦C⟧(Socket socket);", "'C'"),
        new("SOCKOPT0008", "file partial class Outer { [SocketOptions] partial class ⟦C⟧(Socket socket); }", "'Outer'"),
        new("SOCKOPT0010", "[SocketOptions] partial class C(Socket socket) { public int ⟦TcpNoDelay⟧ => 1; }", "TCP_NODELAY is not generated on 'C', because 'TcpNoDelay' is another member"),
        new("SOCKOPT0010", "[SocketOptions] partial class C(Socket socket) { void ⟦TcpNoDelay⟧() { } }", "TCP_NODELAY"),
        new("SOCKOPT0010", "[SocketOptions] partial class C(Socket socket) { class ⟦TcpNoDelay⟧; }", "TCP_NODELAY"),
        new("SOCKOPT0010", "[SocketOptions] partial class C<⟦TcpNoDelay⟧>(Socket socket);", "TCP_NODELAY"),
        new("SOCKOPT0010", "[SocketOptions] partial class C(Socket ⟦TcpNoDelay⟧);", "TCP_NODELAY"),
        new("SOCKOPT0010", "[SocketOptions] partial class ⟦KeepAlive⟧(Socket socket);", "SO_KEEPALIVE"),
        new("SOCKOPT0010", "[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class C { bool ⟦TcpNoDelay⟧ => true; }", "TCP_NODELAY"),
        new("SOCKOPT0010", "[SocketOptions(MemberKind = SocketOptionMemberKind.Message)] partial class C { static bool ⟦TcpTimes⟧ => true; }", "TCP_TIMES is not generated on 'C', because 'TcpTimes' is another member"),
        new("SOCKOPT0010", "[SocketOptions] partial class C(Socket socket) { public int ⟦Both⟧ => 1; }", "Both is not generated on 'C', because 'Both' is another member"),
        new("SOCKOPT0011", "[SocketOptions(\"TCP_*\")] static partial class ⟦C⟧;", "'C' repeats extension members of SocketOptionExtensions: TcpNoDelay. Code"),
        new("SOCKOPT0011", "[SocketOptions] static partial class ⟦C⟧;", "KeepAlive and 1 more. Code"),
        new("SOCKOPT0009", "[SocketOptions(\"!*\", ⟦SocketMember = \"Shared\"⟧)] static partial class C { static Socket Shared => null!; }", "no effect on 'C'"),
        new("SOCKOPT0009", "[SocketOptions(MemberKind = SocketOptionMemberKind.Message, ⟦SocketMember = nameof(_socket)⟧)] partial class C { Socket _socket = null!; }", "no effect on 'C'"),
        new("SOCKOPT0009", "[SocketOptions(\"TCP_*\", MemberKind = SocketOptionMemberKind.Value, ⟦SocketMember = nameof(_socket)⟧)] partial class C { Socket _socket = null!; }", "no effect on 'C'"),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Misuse_IsReported(DiagnosticCase expected)
    {
        await AssertReported(expected, TestCompilation.ParseOptions);
    }

    [TestCase("[SocketOptions] static partial class ⟦C⟧ { }", LanguageVersion.CSharp13, "C# 14.0 or later. The project is compiled as C# 13.0.")]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class ⟦C⟧ { }", LanguageVersion.CSharp13, "C# 14.0 or later")]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Message)] partial class ⟦C⟧ { }", LanguageVersion.CSharp13, "C# 14.0 or later")]
    [TestCase("[SocketOptions] partial class ⟦C⟧ { Socket _socket = null!; }", LanguageVersion.CSharp10, "C# 11.0 or later")]
    public async Task OldLanguage_IsReported(string text, LanguageVersion version, string message) => await AssertReported(
        new DiagnosticCase("SOCKOPT0007", text, message), TestCompilation.ParseOptions.WithLanguageVersion(version));

    [TestCase("[SocketOptions(\"!*\")] static partial class C { }", LanguageVersion.Preview)]
    [TestCase("[SocketOptions] partial class C { Socket _socket = null!; }", LanguageVersion.CSharp11)]
    [TestCase("[SocketOptions(\"TCP_*\", \"SO_KEEPALIVE\")] partial class C(Socket socket);", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public bool TcpNoDelay => true; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public bool KeepAlive = true; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(\"!TCP_*\")] partial class C(Socket socket) { public int TcpNoDelay => 1; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class C { static SocketOption<bool>? TcpNoDelay => null; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(\"TCP_*\")] partial class C(Socket socket) { public int Both => 1; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public TcpKeepAlive Both => default; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class C { static int Both => 1; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(\"TCP_*\", \"IPPROTO_TCP\", MemberKind = SocketOptionMemberKind.Message)] static partial class C;", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Message)] partial class C { static ControlMessage<int>? TcpTimes => null; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Message)] partial class C { static int TcpNoDelay => 1; }", LanguageVersion.CSharp14)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public int TcpTimes => 1; }", LanguageVersion.CSharp14)]
    [TestCase("[System.Obsolete] class C { Socket _a = null!; Socket _b = null!; }", LanguageVersion.CSharp14)]
    public async Task SoundUse_IsNotReported(string text, LanguageVersion version) =>
        Assert.That(await Analyze(text, TestCompilation.ParseOptions.WithLanguageVersion(version)), Is.Empty);

    [Test]
    public async Task Pragma_Suppresses() => Assert.That(
        await Analyze("#pragma warning disable SOCKOPT0005\n[SocketOptions(\"NONE\")] partial class C(Socket socket);", TestCompilation.ParseOptions),
        Is.Empty);

    [TestCase("[SocketOptions] partial class C(Socket socket);")]
    [TestCase("[SocketOptions] partial class C(Socket socket) { [SocketOptions] partial class D() : C(null!) { Socket _other = null!; } }")]
    public async Task GeneratedMembers_AreNoSocketsToChooseFrom(string text) =>
        Assert.That(await Analyze(GeneratorRun.Of(Usings + text).Output), Is.Empty);

    [TestCase("[SocketOptions] static partial class C;", "KeepAlive and 1 more.")]
    [TestCase("[SocketOptions(\"SO_*\")] static partial class C { extension(Socket socket) { public bool KeepAlive => socket.NoDelay; } }", "KeepAlive.")]
    public async Task RepeatedExtensions_AreReportedBesideTheGeneratedCode(string text, string message)
    {
        ImmutableArray<Diagnostic> diagnostics = await Analyze(GeneratorRun.Of(Usings + text).Output);
        Assert.That(
            diagnostics.Where(diagnostic => diagnostic.Id == "SOCKOPT0011").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            Has.One.Contains(message));
    }

    private static async Task AssertReported(DiagnosticCase expected, CSharpParseOptions parseOptions)
    {
        MarkedText text = new(Usings + expected.Text);
        Diagnostic diagnostic = (await Analyze(text.Text[Usings.Length..], parseOptions)).Single();
        GeneratorRun run = GeneratorRun.OfInvalid(TestCompilation.Create(parseOptions, text.Text), new InMemoryTable(FixtureTable.Small + FixtureTable.Composite + FixtureTable.Message));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo(expected.Id));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(expected.Message));
            Assert.That(diagnostic.Location.SourceSpan.Start, Is.EqualTo(text.Range.Start));
            Assert.That(text.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), Is.EqualTo(text.Marked));
            Assert.That(run.Diagnostics, Is.Empty);
            Assert.That(run.Files.Count > 0, Is.EqualTo(diagnostic.Severity == DiagnosticSeverity.Warning));
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string text, CSharpParseOptions parseOptions) =>
        await Analyze(TestCompilation.Create(parseOptions, Usings + text));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        await compilation
            .WithAnalyzers(
                [new TargetAnalyzer()],
                new AnalyzerOptions([new InMemoryTable(FixtureTable.Small + FixtureTable.Composite + FixtureTable.Message)], new TableOptionsProvider()))
            .GetAnalyzerDiagnosticsAsync();

    private const string Usings = "using System.Net.Sockets; using Sockets.Options;\n";
}
