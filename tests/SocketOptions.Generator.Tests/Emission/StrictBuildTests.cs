using System.CodeDom.Compiler;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>Projects in which every warning is an error: users cannot suppress one in generated code.</summary>
[TestFixture]
internal sealed class StrictBuildTests
{
    private const string Head = """
        #pragma warning disable CS1591, CS0612, CS0618
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.Net.Sockets;
        using Sockets.Options;
        [assembly: CLSCompliant(true)]

        """;

    private const string EachFace = """
        [SocketOptions] public partial class Accessors(Socket socket);
        [SocketOptions] public static partial class Extensions;
        [SocketOptions(MemberKind = SocketOptionMemberKind.Value)] public static partial class Values;
        [SocketOptions(MemberKind = SocketOptionMemberKind.Message)] public static partial class Messages;
        """;

    [TestCase("[SocketOptions] public partial class C { [Obsolete] public Socket Socket => null!; }")]
    [TestCase("[SocketOptions] public partial class C { [Obsolete(\"Old.\")] public Socket Socket => null!; }")]
    [TestCase("[SocketOptions] public partial class C { public Socket Socket { [Obsolete] get => null!; } }")]
    [TestCase("[SocketOptions] public partial class C { [Experimental(\"NEW1\")] public Socket Socket => null!; }")]
    [TestCase("[Obsolete] public class Old() : Socket(SocketType.Stream, ProtocolType.Tcp); [SocketOptions] public partial class C { private Old _socket = null!; }")]
    [TestCase("[Obsolete] public class Old() : Socket(SocketType.Stream, ProtocolType.Tcp); [SocketOptions] public partial class C(Old socket) { public object Tag { get; } = socket; }")]
    [TestCase("[Obsolete] public static partial class Outer { [SocketOptions] public partial class C(Socket socket); }")]
    [TestCase("public class B(Socket socket) { public object Tag => socket; } [SocketOptions] public partial class C(Socket socket) : B(socket);")]
    [TestCase("[SocketOptions] public partial class C(Socket socket) { public object Tag { get; } = socket; }")]
    [TestCase("[SocketOptions] public partial struct C(Socket socket) { public int Count { get; set; } }")]
    [TestCase("[SocketOptions(\"SO_*\")] public partial class C(Socket socket);")]
    [TestCase("[SocketOptions(\"SO_*\", \"TCP_*\")] public partial class C(Socket socket);")]
    [TestCase("[SocketOptions(\"SO_*\", \"TCP_*\", \"!TCP_KEEP*\")] public partial class C(Socket socket);")]
    public void Project_HasNoWarning(string source)
    {
        GeneratorRun run = GeneratorRun.OfInvalid(TestCompilation.Create(Head + source), new InMemoryTable(FixtureTable.Everything));
        Assert.That(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
    }

    /// <remarks>The run itself asserts that the compiler finds nothing to complain of in the members without the attribute.</remarks>
    [Test]
    public void MembersThatAreNotClsCompliant_SayIt()
    {
        GeneratorRun run = GeneratorRun.Of(Head + EachFace, FixtureTable.Everything);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IsMarked("Accessors", "AttachFilter"));
            Assert.That(IsMarked("Accessors", "TcpKeepAlive"));
            Assert.That(IsMarked("Accessors", "ListenQueueLength"), Is.False);
            Assert.That(IsMarked("Accessors", "ReceiveTimeout"), Is.False);
            Assert.That(IsMarked("Values", "ReceiveTimeout"));
            Assert.That(IsMarked("Messages", "Wait"));
        }

        bool IsMarked(string type, string member) => run.Member(type, member)!.GetAttributes()
            .Any(attribute => attribute.AttributeClass!.Name == nameof(CLSCompliantAttribute) && attribute.ConstructorArguments[0].Value is false);
    }

    [Test]
    public void GeneratedCode_IsNotCountedByCoverage()
    {
        GeneratorRun run = GeneratorRun.Of(
            Head + EachFace + "[SocketOptions] public partial class Storing(Socket socket) { public object Tag { get; } = socket; }",
            FixtureTable.Everything);
        IEnumerable<ISymbol> generated = run.Files.SelectMany(file =>
        {
            SemanticModel model = run.Output.GetSemanticModel(file.SyntaxTree);
            return file.SyntaxTree.GetRoot().DescendantNodes()
                .Select(node => model.GetDeclaredSymbol(node))
                .Where(symbol => symbol is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
                    or INamedTypeSymbol { ContainingNamespace.Name: "Generated" })
                .OfType<ISymbol>();
        });
        Assert.That(
            generated.Where(symbol => symbol.ContainingNamespace.Name != "Generated" || symbol is INamedTypeSymbol),
            Is.Not.Empty.And.All.Matches<ISymbol>(symbol =>
                Has(symbol!, nameof(GeneratedCodeAttribute)) && Has(symbol!, nameof(ExcludeFromCodeCoverageAttribute))));
    }

    /// <summary>Each of these is the name of something that generated code uses.</summary>
    [Test]
    public void OptionsWithTheNamesOfGeneratedCode_AreGenerated(
        [Values(
            "SocketOptionDefinitions", "SocketOptionDescriptions", "SocketOptionDefinition", "SocketOptionDescription", "SocketOption",
            "PlatformValue", "SocketPlatforms", "SocketKinds", "SocketOptionTiming", "MethodImpl", "MethodImplOptions", "Runtime",
            "Compiler", "Socket", "SocketRef", "Sockets", "Options", "Generated", "System", "BorrowedSocket", "StoredSocket", "OWN",
            "TableTypes", "Boolean", "LazyInitializer", "Architecture", "OperatingSystem")] string property)
    {
        const string Rows = """
            levels:
              OWN: { linux: 5, windows: 6 }
            types:
              bool: { type: bool, codec: BooleanCodec }
              timeout: { type: "System.TimeSpan?", codec: OptionalDurationCodec<Sockets.Options.Codecs.Milliseconds>, unit: ms }
              timeval: { type: "System.TimeSpan?", codec: TimeValueCodec, unit: us }
            options:
              - { name: OWN_ONE, level: OWN, property: First, type: bool, access: get set, numbers: { linux: 1, linux-arm64: 2, windows: 3 }, since: { linux: "6.1" }, range: 0..1, sockets: [tcp, udp], doc: "One.", see: "own(7)" }
              - name: OWN_TWO
                level: OWN
                property: Second
                type: timeval
                access: get set
                numbers: { linux: 1, windows: { number: 4, type: timeout } }
                sockets: tcp
                doc: "Two."
                see: "own(7)"

            """;
        foreach (string replaced in new[] { "First", "Second" })
        {
            GeneratorRun run = GeneratorRun.Of(
                Head + EachFace + "[SocketOptions] public partial class Storing(Socket socket) { public object Tag { get; } = socket; }",
                Rows.Replace($"property: {replaced}", $"property: {property}", StringComparison.Ordinal));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(run.Member("Accessors", property), Is.Not.Null);
                Assert.That(run.Member("Storing", property), Is.Not.Null);
                Assert.That(run.Member("Values", property), Is.Not.Null);
            }
        }
    }

    private static bool Has(ISymbol symbol, string attributeName) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == attributeName);
}
