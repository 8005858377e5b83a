using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>Rows that replace those of the package with the same member, on each face.</summary>
/// <remarks>The member of the package is a bool and the other one an int, so that the compiler shows which of them is used.</remarks>
[TestFixture]
internal sealed class ReplacementTests
{
    private const string PackageTable = FixtureTable.Small + """
          - { name: SO_ERROR, level: SOL_SOCKET, property: TakeError, type: error, access: get, clears: true, numbers: { linux: 4 }, sockets: any, doc: "Gets it.", see: "socket(7)" }

        """;

    private const string Table = """
        options:
          - { name: TCP_NODELAY, level: IPPROTO_TCP, property: TcpNoDelay, type: int, access: get set, numbers: { linux: 1 }, sockets: tcp, doc: "Replaces another.", see: "tcp(7)" }
          - { name: SO_ERROR, level: SOL_SOCKET, property: TakeError, type: int, access: get, clears: true, numbers: { linux: 4 }, sockets: any, doc: "Replaces another.", see: "socket(7)" }

        """;

    private const string Usings = "using System.Net.Sockets; using Sockets.Options;\n";

    private const string Body = """
            int value = socket.TcpNoDelay;
            socket.TcpNoDelay = 1;
            socket.TcpNoDelay += 1;
            int error = socket.TakeError();
            using var other = new Socket(SocketType.Stream, ProtocolType.Tcp) { TcpNoDelay = 1 };
            int derivedValue = derived.TcpNoDelay;
            int derivedError = derived.TakeError();
            bool ofThePackage = socket.KeepAlive;
        """;

    private const string Use =
        "class DerivedSocket() : Socket(SocketType.Stream, ProtocolType.Tcp); static class User { static void Use(Socket socket, DerivedSocket derived) {\n" + Body + "\n} }";

    private const string Extensions = "[SocketOptions(\"TCP_NODELAY\", \"SO_ERROR\")] static partial class Extensions;";

    private const string PublicExtensions = "[SocketOptions(\"TCP_NODELAY\", \"SO_ERROR\")] public static partial class Extensions;";

    [Test]
    public async Task InstancesAndValues_HaveTheReplacement() => Assert.That(
        await Compile(
            Usings + """
                [SocketOptions] partial class Connection(Socket socket);
                [SocketOptions(MemberKind = SocketOptionMemberKind.Value)] static partial class Values;
                static class User
                {
                    static void Use(Connection connection)
                    {
                        int value = connection.TcpNoDelay;
                        int error = connection.TakeError();
                        SocketOption<int> option = Values.TcpNoDelay;
                    }
                }
                """),
        Is.Empty);

    /// <remarks>C# prefers the extension members of the nearest namespace, and the global one is nearer than those that a file imports.</remarks>
    [TestCase(Usings + Extensions, Usings + "namespace App;\n" + Use)]
    [TestCase(Usings + Extensions, Usings + Use)]
    [TestCase(Usings + Extensions, "global " + "using System.Net.Sockets; global using Sockets.Options;\nnamespace App { " + Use + " }")]
    [TestCase(Usings + "namespace App; " + Extensions, Usings + "namespace App;\n" + Use)]
    [TestCase(Usings + "namespace App; " + Extensions, Usings + "namespace App.Inner;\n" + Use)]
    [TestCase(Usings + "namespace App; " + PublicExtensions, Usings + "namespace App.Inner;\n" + Use + " static class Program { static void Main() { } }", OutputKind.ConsoleApplication)]
    public async Task ExtensionMembers_AreReplacedInTheNamespace(string extensions, string use, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Assert.That(await Compile(kind, extensions, use), Is.Empty);

    /// <remarks>Ambiguous, or the member of the package without an error: both are reported where the class is.</remarks>
    [TestCase("using App.Net;\n" + Usings + "namespace App;\n" + Use, "CS0121")]
    [TestCase("namespace App.Other {\n" + Usings + "static class User { static bool Use(Socket socket) => socket.TcpNoDelay; } }", "")]
    public async Task ExtensionMembers_AreReportedBeforeOtherNamespacesUseThem(string use, string error)
    {
        string[] found = await Compile(Usings + "namespace App.Net; " + Extensions, use);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Where(id => id.StartsWith("SOCKOPT", StringComparison.Ordinal)), Is.EqualTo(["SOCKOPT0012 Extensions"]));
            Assert.That(found.Where(id => id.StartsWith("CS", StringComparison.Ordinal)), error.Length == 0 ? Is.Empty : Does.Contain(error));
        }
    }

    /// <remarks>The compiler uses the member of the package without an error, because the directive inside the namespace is nearer.</remarks>
    [TestCase("", "bool value = socket.TcpNoDelay;", "TcpNoDelay")]
    [TestCase("", "socket.TcpNoDelay = true;", "TcpNoDelay")]
    [TestCase("", "new Socket(SocketType.Stream, ProtocolType.Tcp) { TcpNoDelay = true }.Dispose();", "TcpNoDelay")]
    [TestCase("", "_ = socket?.TcpNoDelay;", "TcpNoDelay")]
    [TestCase("", "_ = socket.TakeError();", "TakeError")]
    [TestCase("", "_ = socket?.TakeError();", "TakeError")]
    [TestCase("", "_ = new DerivedSocket() is { TcpNoDelay: true };", "TcpNoDelay")]
    [TestCase("namespace App;", "socket.TcpNoDelay = true;", "TcpNoDelay")]
    [TestCase("", "System.Func<Socket, bool> get = static socket => socket.TcpNoDelay;", "TcpNoDelay")]
    public async Task MemberOfThePackageBesideTheReplacement_IsReported(string space, string use, string member) => Assert.That(
        await Compile(
            Usings + space + "\n" + Extensions,
            $"namespace App.Other {{ {Usings} class DerivedSocket() : Socket(SocketType.Stream, ProtocolType.Tcp); static class User {{ static void Use(Socket socket) {{ {use} }} }} }}"),
        Is.EqualTo([$"SOCKOPT0013 {member}"]));

    /// <remarks>The first is another member, the second names the class, and in the third the member is the replacement.</remarks>
    [TestCase("bool value = socket.KeepAlive;")]
    [TestCase("bool value = SocketOptionExtensions.get_TcpNoDelay(socket);")]
    [TestCase("int value = Extensions.get_TcpNoDelay(socket);")]
    public async Task OtherMemberBesideTheReplacement_IsNotReported(string use) => Assert.That(
        await Compile(
            Usings + Extensions, $"namespace App.Other {{ {Usings} static class User {{ static void Use(Socket socket) {{ {use} }} }} }}"),
        Is.Empty);

    [Test]
    public async Task PublicClassOfALibrary_IsReportedForItsUsers() => Assert.That(
        await Compile(Usings + "namespace App; " + PublicExtensions),
        Is.EqualTo(["SOCKOPT0012 Extensions"]));

    [TestCase("\"TCP_NODELAY\"", "'Extensions' replaces extension members of SocketOptionExtensions only in the namespace 'App': TcpNoDelay. Other code")]
    [TestCase("\"TCP_NODELAY\", \"SO_ERROR\"", "only in the namespace 'App': TcpNoDelay and 1 more. Other code")]
    public async Task Message_NamesTheMembersAndTheNamespace(string patterns, string message)
    {
        Compilation output = Run(
            Table,
            OutputKind.DynamicallyLinkedLibrary,
            Usings + $"namespace App {{ [SocketOptions({patterns})] static partial class Extensions; }} class C;");
        Assert.That((await Analyze(output, Table)).Single().GetMessage(CultureInfo.InvariantCulture), Does.Contain(message));
    }

    /// <remarks>Rows that replace nothing, and rows that replace another but not its member.</remarks>
    [TestCase("TCP_OTHER", "TcpOther")]
    [TestCase("TCP_NODELAY", "TcpNoDelayFlag")]
    public async Task OwnMembers_AreNotReported(string name, string property)
    {
        string table = Table.Replace("TCP_NODELAY", name, StringComparison.Ordinal).Replace("TcpNoDelay", property, StringComparison.Ordinal);
        Compilation output = Run(
            table,
            OutputKind.DynamicallyLinkedLibrary,
            Usings + $"namespace App {{ [SocketOptions(\"{name}\")] public static partial class Extensions; }}");
        Assert.That(await Analyze(output, table), Is.Empty);
    }

    private static Task<string[]> Compile(params string[] sources) => Compile(OutputKind.DynamicallyLinkedLibrary, sources);

    /// <summary>Returns the errors, and the diagnostics of the analyzer with the code that they mark.</summary>
    private static async Task<string[]> Compile(OutputKind kind, params string[] sources)
    {
        Compilation output = Run(Table, kind, sources);
        return
        [
            .. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
            .. (await Analyze(output, Table)).Select(diagnostic => $"{diagnostic.Id} {Marked(diagnostic)}"),
        ];
    }

    private static string Marked(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static Compilation Run(string table, OutputKind kind, params string[] sources) => GeneratorRun.OfInvalid(
        TestCompilation.Create(sources).WithOptions(new CSharpCompilationOptions(kind)),
        new InMemoryTable(PackageTable),
        new InMemoryTable(table, OwnTable.Path)).Output;

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, string table) => await compilation
        .WithAnalyzers(
            [new TargetAnalyzer()],
            new AnalyzerOptions([new InMemoryTable(PackageTable), new InMemoryTable(table, OwnTable.Path)], new TableOptionsProvider()))
        .GetAnalyzerDiagnosticsAsync();
}
