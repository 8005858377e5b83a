using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;
using Sockets.Options.Generator.Tests.OwnTables;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The member of a composite, where all its options are selected.</summary>
[TestFixture]
internal sealed class CompositeTests
{
    private static IEnumerable<string> OptionsOfAll => ["TCP_*\", \"SO_KEEPALIVE", "*", "IPPROTO_TCP\", \"SOL_SOCKET", "!TCP_USER_TIMEOUT"];

    [TestCaseSource(nameof(OptionsOfAll))]
    public void AllOptionsSelected_HasTheMember(string patterns)
    {
        GeneratorRun run = Run($"[SocketOptions(\"{patterns}\")] partial class C(Socket socket);");
        Assert.That(TypeOf(run), Is.EqualTo("Sockets.Options.TcpKeepAlive?"));
    }

    [TestCase("TCP_*")]
    [TestCase("SO_KEEPALIVE")]
    [TestCase("!SO_KEEPALIVE")]
    public void SomeOptionsSelected_LacksTheMember(string patterns)
    {
        GeneratorRun run = Run($"[SocketOptions(\"{patterns}\")] partial class C(Socket socket);");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member("C", "Both"), Is.Null);
            Assert.That(run.Text, Does.Not.Contain("Composite"));
        }
    }

    [Test]
    public void StaticClass_HasTheExtension() =>
        Assert.That(Run("[SocketOptions] static partial class C { static TcpKeepAlive? M(Socket socket) => socket.Both = socket.Both; }").Text, Does.Contain("Both.Get("));

    [Test]
    public void Values_AreOfOptionsOnly() =>
        Assert.That(Run("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class C;").Text, Does.Not.Contain("Both"));

    [Test]
    public void HandwrittenOption_RemainsAnOptionOfTheComposite()
    {
        GeneratorRun run = Run("[SocketOptions] partial class C(Socket socket) { public bool KeepAlive => true; }");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TypeOf(run), Is.EqualTo("Sockets.Options.TcpKeepAlive?"));
            Assert.That(run.Text, Does.Not.Contain("bool KeepAlive"));
        }
    }

    [Test]
    public void HandwrittenComposite_ReplacesIt() => Assert.That(
        Run("[SocketOptions] partial class C(Socket socket) { public TcpKeepAlive? Both => default; }").Text, Does.Not.Contain("Composite"));

    [Test]
    public void ReadOnlyMember_IsOneOfAStruct() =>
        Assert.That(Run("[SocketOptions] partial struct C { readonly Socket _socket = null!; public C() { } }").Text, Does.Contain("public readonly global::Sockets.Options.TcpKeepAlive? Both"));

    [Test]
    public void OwnTable_MayCombineOptionsOfThePackage()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Usings + "[SocketOptions] partial class C(Socket socket);"),
            new InMemoryTable(FixtureTable.Small),
            new InMemoryTable("options: []\n" + FixtureTable.Composite, OwnTable.Path));

        OwnTable.AssertSound(run);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TypeOf(run), Is.EqualTo("Sockets.Options.TcpKeepAlive?"));
            Assert.That(run.Text, Does.Contain("global::Sockets.Options.Codecs.TcpKeepAliveComposite value"));
        }
    }

    [TestCase("property: Both", "property: KeepAlive", "SOCKOPT0106")]
    [TestCase("SO_KEEPALIVE", "SO_KEEPALIV", "SOCKOPT0114")]
    public void OwnTable_IsComparedWithThePackages(string sound, string changed, string id) => Assert.That(
        OwnTable.Run("options: []\n" + FixtureTable.Composite.Replace(sound, changed, StringComparison.Ordinal)).Diagnostics.Select(diagnostic => diagnostic.Id),
        Is.EqualTo([id]));

    [Test]
    public void PropertyOfAComposite_IsTakenInLaterTables() => Assert.That(
        OwnTable.Run("options: []\n" + FixtureTable.Composite, OwnTable.Text.Replace("VendorTimeout", "Both", StringComparison.Ordinal))
            .Diagnostics.Select(diagnostic => diagnostic.Id),
        Is.EqualTo(["SOCKOPT0106"]));

    [TestCase("", "", new string[0])]
    [TestCase("windows: '10.0.15063'", "windows: '10.0.16299', macos: '15.0'", new[] { "-windows", "+windows10.0.16299", "-macos", "+macos15.0" })]
    [TestCase("windows: '10.0.16299'", "windows: '10.0.15063'", new[] { "-windows", "+windows10.0.16299" })]
    public void Attributes_AreThoseOfAllOptions(string ofFirst, string ofSecond, string[] expected) => Assert.That(
        AttributesOf(Run("[SocketOptions] partial class C(Socket socket);", Since(FixtureTable.KeepAlive, ofFirst) + Since(FixtureTable.NoDelay, ofSecond))),
        Is.EqualTo(expected));

    [Test]
    public void Platforms_AreThoseOfAllOptions()
    {
        string options = FixtureTable.KeepAlive.Replace("{ linux: 9, windows: 8,", "{ linux: 9,", StringComparison.Ordinal)
            + FixtureTable.NoDelay.Replace("apple: 1, ", "macos: { number: 1, access: get }, ", StringComparison.Ordinal);

        GeneratorRun run = Run("[SocketOptions] partial class C(Socket socket);", options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(AttributesOf(run), Is.EqualTo(["+linux", "+android", "+macos", "+freebsd"]));
            Assert.That(AttributesOf(run, "set_Both"), Is.EqualTo(["+linux", "+android", "+freebsd"]));
            Assert.That(AttributesOf(run, "get_Both"), Is.Empty);
        }
    }

    [TestCase("access: get set", "access: get", "⟦SO_KEEPALIVE⟧", "The composite 'Both' sets SO_KEEPALIVE, which is read-only.")]
    [TestCase("access: get set", "access: set", "⟦SO_KEEPALIVE⟧", "The composite 'Both' gets SO_KEEPALIVE, which is write-only.")]
    [TestCase(
        "{ linux: 9, windows: 8, apple: 8, freebsd: 8 }",
        "{ linux: { number: 9, access: get } }",
        "⟦SO_KEEPALIVE⟧",
        "The composite 'Both' sets SO_KEEPALIVE, which is read-only.")]
    public void OptionWithoutTheAccess_IsAnErrorAtItsPlace(string sound, string changed, string place, string message) =>
        AssertError(
            FixtureTable.Head + FixtureTable.KeepAlive.Replace(sound, changed, StringComparison.Ordinal) + FixtureTable.NoDelay
                + FixtureTable.Composite.Replace("SO_KEEPALIVE", place, StringComparison.Ordinal),
            message,
            static table => GeneratorRun.OfInvalid(
                TestCompilation.Create(Usings + "[SocketOptions] partial class C(Socket socket);"), new InMemoryTable(table, OwnTable.Path)));

    [Test]
    public void OptionsWithoutACommonSystem_AreAnError() => AssertError(
        FixtureTable.Head
            + FixtureTable.KeepAlive.Replace("{ linux: 9, windows: 8, apple: 8, freebsd: 8 }", "{ windows: 8 }", StringComparison.Ordinal)
            + FixtureTable.NoDelay.Replace("windows: 1, ", "", StringComparison.Ordinal)
            + FixtureTable.Composite.Replace("[", "⟦[⟧", StringComparison.Ordinal),
        "On no operating system can all options of the composite 'Both' be read.",
        static table => GeneratorRun.OfInvalid(
            TestCompilation.Create(Usings + "[SocketOptions] partial class C(Socket socket);"), new InMemoryTable(table, OwnTable.Path)));

    [TestCase("⟦get⟧", "{ linux: 1 }", "The composite 'Both' sets TCP_NODELAY, which is read-only.")]
    [TestCase("get set", "⟦{⟧ freebsd: 1 }", "On no operating system can all options of the composite 'Both' be read.")]
    public void ReplacedOption_StillAllowsTheAccess(string access, string numbers, string message) => AssertError(
        OwnTable.Replacement
            .Replace("TcpNoDelayFlag", "TcpNoDelay", StringComparison.Ordinal)
            .Replace("access: get", $"access: {access}", StringComparison.Ordinal)
            .Replace("{ linux: 1 }", numbers, StringComparison.Ordinal),
        message,
        static table => GeneratorRun.OfInvalid(
            TestCompilation.Create(Usings + "[SocketOptions] partial class C(Socket socket);"),
            new InMemoryTable(
                FixtureTable.Head + FixtureTable.KeepAlive.Replace(", freebsd: 8", "", StringComparison.Ordinal) + FixtureTable.NoDelay
                    + FixtureTable.Composite),
            new InMemoryTable(table, OwnTable.Path)));

    private static void AssertError(string markedTable, string message, Func<string, GeneratorRun> run)
    {
        MarkedText table = new(markedTable);
        Diagnostic diagnostic = run(table.Text).Diagnostics.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo("SOCKOPT0112"));
            Assert.That(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(message));
            Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo(OwnTable.Path));
            Assert.That(diagnostic.Location.SourceSpan.Start, Is.EqualTo(table.Range.Start));
            Assert.That(diagnostic.Location.SourceSpan.Length, Is.EqualTo(table.Marked!.Length));
        }
    }

    private const string Usings = "using System.Net.Sockets; using Sockets.Options;\n";

    private static GeneratorRun Run(string source, string options = FixtureTable.KeepAlive + FixtureTable.NoDelay) =>
        GeneratorRun.Of(Usings + source, FixtureTable.Head + options + FixtureTable.UserTimeout + FixtureTable.Composite);

    private static string? TypeOf(GeneratorRun run) => ((IPropertySymbol?)run.Member("C", "Both"))?.Type.ToString();

    private static string Since(string row, string since) =>
        row.Replace("    sockets:", $"    since: {{ {since} }}\n    sockets:", StringComparison.Ordinal);

    private static IEnumerable<string> AttributesOf(GeneratorRun run, string member = "Both") => run.Member("C", member)!.GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name.EndsWith("OSPlatformAttribute", StringComparison.Ordinal))
        .Select(attribute => (attribute.AttributeClass!.Name[0] == 'S' ? "+" : "-") + attribute.ConstructorArguments[0].Value);
}
