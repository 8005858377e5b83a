using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The code for operating systems that differ in access or level, and for getters that have an argument.</summary>
[TestFixture]
internal sealed class DifferenceTests
{
    private const string Target = "[Sockets.Options.SocketOptions] partial class C(System.Net.Sockets.Socket socket);";

    private const string Values =
        "[Sockets.Options.SocketOptions(MemberKind = Sockets.Options.SocketOptionMemberKind.Value)] static partial class C;";

    [TestCase("get set", "linux: { number: 1, access: get }, freebsd: 1", new[] { "+linux", "+android", "+freebsd" }, new string[0], new[] { "+freebsd" })]
    [TestCase("get set", "linux: 1, android: { number: 1, access: set }", new[] { "+linux", "+android" }, new[] { "+linux" }, new string[0])]
    [TestCase("get set", "linux: { number: 1, access: get set }", new[] { "+linux", "+android" }, new string[0], new string[0])]
    public void Accessors_SayWhereTheyWork(string access, string numbers, string[] property, string[] getter, string[] setter)
    {
        IPropertySymbol sample = (IPropertySymbol)Run(Target, access, numbers).Member("C", "Sample")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Attributes(sample), Is.EqualTo(property));
            Assert.That(Attributes(sample.GetMethod!), Is.EqualTo(getter));
            Assert.That(Attributes(sample.SetMethod!), Is.EqualTo(setter));
        }
    }

    [TestCase("linux: { number: 1, access: get }, freebsd: 1", "getOnly: Runtime::SocketPlatforms.Linux | Runtime::SocketPlatforms.Android")]
    [TestCase("apple: { number: 1, access: set }, freebsd: 1", "setOnly: Runtime::SocketPlatforms.Apple")]
    public void Definition_SaysWhereAnAccessorIsMissing(string numbers, string expected) =>
        Assert.That(Run(Target, "get set", numbers).Text, Does.Contain(expected));

    [Test]
    public void Documentation_SaysWhereAnAccessorIsMissing() =>
        Assert.That(
            Run(Target, "get set", "linux: { number: 1, access: get }, freebsd: 1").Text,
            Does.Contain("/// <para>Access: read-only on Linux.</para>"));

    [Test]
    public void Level_MayDiffer()
    {
        string text = Run(Target, "get", "linux: 1, windows: { number: 2, level: SOL_SOCKET }").Text;

        Assert.That(text, Does.Contain("global::System.OperatingSystem.IsWindows() ? Level_SOL_SOCKET : Level_IPPROTO_TCP"));
        Assert.That(text, Does.Contain("private static int Level_SOL_SOCKET"));
    }

    [Test]
    public void Query_MakesTheGetterAMethod()
    {
        IMethodSymbol method = (IMethodSymbol)Run(Target, "get", "linux: 1", "keys").Member("C", "Sample")!;

        Assert.That(method.Parameters.Single().ToString(), Is.EqualTo("int query"));
        Assert.That(method.ReturnType.ToString(), Is.EqualTo("System.ReadOnlyMemory<Sockets.Options.TcpAuthenticationKeyState>"));
    }

    [Test]
    public void Query_AndASetter_AreMethodsOfTheirOwnNames()
    {
        // The codec has no encoder, so this compiles but for its use.
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(Target), new InMemoryTable(Table("get set", "linux: 1", "keys")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member("C", "GetSample"), Is.InstanceOf<IMethodSymbol>());
            Assert.That(run.Member("C", "SetSample"), Is.InstanceOf<IMethodSymbol>());
            Assert.That(run.Member("C", "Sample"), Is.Null);
        }
    }

    [Test]
    public void Value_ThatTakesAnArgument_IsOnlyDescribed() =>
        Assert.That(Run(Values, "get", "linux: 1", "keys").Text, Does.Contain(".CreateDescribed("));

    private static GeneratorRun Run(string target, string access, string numbers, string type = "int") =>
        GeneratorRun.Of(target, Table(access, numbers, type));

    private static string Table(string access, string numbers, string type) =>
        FixtureTable.Head.Replace(
            "  none:",
            "  keys: { type: System.ReadOnlyMemory<TcpAuthenticationKeyState>, query: int, codec: TcpAuthenticationKeysCodec }\n  none:",
            StringComparison.Ordinal)
        + $$"""
              - name: SAMPLE
                level: IPPROTO_TCP
                property: Sample
                type: {{type}}
                access: {{access}}
                numbers: { {{numbers}} }
                sockets: tcp
                doc: "A sample."
                see: "tcp(7)"

            """.ReplaceLineEndings("\n");

    private static IEnumerable<string> Attributes(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name.EndsWith("OSPlatformAttribute", StringComparison.Ordinal))
        .Select(attribute => (attribute.AttributeClass!.Name[0] == 'S' ? "+" : "-") + attribute.ConstructorArguments[0].Value);
}
