using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Targets;

/// <summary>The shapes of type that options can be generated on; that the result compiles is checked by each run.</summary>
[TestFixture]
internal sealed class TargetShapeTests
{
    private const string Stored = "this.StoredSocket_";

    private const string Usings = "using System.Net.Sockets; using Sockets.Options;\n";

    [TestCase("[SocketOptions] partial class C { private readonly Socket _socket = null!; }", "this._socket")]
    [TestCase("[SocketOptions] partial class C { private Socket? _socket; public void Open(Socket s) => _socket = s; }", "global::Sockets.Options.SocketRef.Require(this._socket)")]
    [TestCase("[SocketOptions] partial class C { private readonly SafeSocketHandle _handle = null!; }", "this._handle")]
    [TestCase("[SocketOptions] partial class C { private readonly TcpClient _client = null!; }", "this._client")]
    [TestCase("[SocketOptions] partial class C { private readonly UdpClient _client = null!; }", "this._client")]
    [TestCase("[SocketOptions] partial class C { private readonly TcpListener _listener = null!; }", "this._listener")]
    [TestCase("[SocketOptions] partial class C { private readonly NetworkStream _stream = null!; }", "this._stream")]
    [TestCase("[SocketOptions] partial class C { public Socket Socket { get; } = null!; }", "this.Socket")]
    [TestCase("[SocketOptions] partial class C { public Socket Socket => null!; public object Other => 1; }", "this.Socket")]
    [TestCase("[SocketOptions] partial class C { public Socket Socket { get => field ??= null!; } }", "this.Socket")]
    [TestCase("[SocketOptions] partial class C { private readonly Socket @class = null!; }", "this.@class")]
    [TestCase("[SocketOptions] partial class C { private readonly Socket value = null!; }", "this.value")]
    [TestCase("[SocketOptions] partial class C { private readonly Socket field = null!; }", "this.@field")]
    [TestCase("[SocketOptions] partial class C { private static Socket s_shared = null!; private Socket _socket = s_shared; }", "this._socket")]
    [TestCase("[SocketOptions] partial class C { private const Socket? None = null; private Socket _socket = None!; }", "this._socket")]
    [TestCase("using Alias = System.Net.Sockets.Socket; [SocketOptions] partial class C { private readonly Alias _socket = null!; }", "this._socket")]
    [TestCase("[SocketOptions] partial class C { public partial Socket Socket { get; } public partial Socket Socket => null!; }", "this.Socket")]
    [TestCase("class MyClient : TcpClient; [SocketOptions] partial class C { private readonly MyClient _client = null!; }", "this._client")]
    [TestCase("[SocketOptions] partial class C(Socket socket);", "socket")]
    [TestCase("[SocketOptions] partial class C(Socket @event);", "@event")]
    [TestCase("[SocketOptions] partial class C(Socket socket) { private readonly Socket _socket = socket; }", "this._socket")]
    [TestCase("class B(Socket socket) { protected Socket Socket => socket; } [SocketOptions] partial class C(Socket socket) : B(socket);", "this.Socket")]
    [TestCase("class B { private Socket _hidden = null!; public object Hidden => _hidden; } [SocketOptions] partial class C : B { private Socket _socket = null!; }", "this._socket")]
    [TestCase("class B { public Socket Socket => null!; } [SocketOptions] partial class C : B { private TcpClient _client = null!; public new void Socket() { } }", "this._client")]
    [TestCase("class B { public virtual Socket Socket => null!; } [SocketOptions] partial class C : B { public override Socket Socket => null!; }", "this.Socket")]
    [TestCase("class B { public virtual Socket Socket { get => null!; set { } } } [SocketOptions] partial class C : B { public override Socket Socket { set { } } }", "this.Socket")]
    [TestCase("interface I { Socket Socket { get; } } [SocketOptions] partial class C : I { private Socket _socket = null!; Socket I.Socket => _socket; }", "this._socket")]
    [TestCase("[SocketOptions] partial record C(Socket Socket);", "this.Socket")]
    [TestCase("[SocketOptions] partial record struct C(Socket Socket);", "this.Socket")]
    [TestCase("[SocketOptions] readonly partial record struct C(Socket Socket);", "this.Socket")]
    [TestCase("[SocketOptions] abstract partial class C { protected abstract Socket Socket { get; } }", "this.Socket")]
    [TestCase("[SocketOptions] sealed partial class C { private Socket _socket = null!; }", "this._socket")]
    [TestCase("[SocketOptions] partial struct C { private Socket _socket; public void Open(Socket s) => _socket = s; }", "this._socket")]
    [TestCase("[SocketOptions] partial struct C { public readonly Socket Socket => null!; }", "this.Socket")]
    [TestCase("[SocketOptions] partial struct C { private int _calls; public Socket Socket { get { _calls++; return null!; } } }", "this.Socket")]
    [TestCase("[SocketOptions] partial struct C(Socket socket);", "socket")]
    [TestCase("[SocketOptions] readonly partial struct C(Socket socket) { private readonly Socket _socket = socket; }", "this._socket")]
    [TestCase("[SocketOptions] ref partial struct C(Socket socket);", "socket")]
    [TestCase("[SocketOptions] ref partial struct C { private ref Socket _socket; public C(ref Socket socket) => _socket = ref socket; }", "this._socket")]
    [TestCase("[SocketOptions] ref partial struct C { private ref readonly Socket? _socket; public C(ref Socket? socket) => _socket = ref socket; }", "global::Sockets.Options.SocketRef.Require(this._socket)")]
    [TestCase("[SocketOptions] partial class C<T> where T : Socket { private readonly T _socket; public C(T socket) => _socket = socket; }", "this._socket", "C`1")]
    [TestCase("[SocketOptions] partial class C<T>(T client) where T : TcpClient;", "client", "C`1")]
    [TestCase("[SocketOptions] partial class C<T, U>(U socket) where T : Socket where U : T;", "socket", "C`2")]
    [TestCase("[SocketOptions] partial interface C { Socket Socket { get; } }", "this.Socket")]
    [TestCase("[SocketOptions] partial class C(in Socket socket);", Stored)]
    [TestCase("[SocketOptions] partial class C(ref Socket? socket);", "global::Sockets.Options.SocketRef.Require(this.StoredSocket_)")]
    [TestCase("[SocketOptions] partial class C(Socket value);", Stored)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public object Tag { get; } = socket; }", Stored)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public readonly object Tag = socket; }", Stored)]
    [TestCase("[SocketOptions] partial struct C(in Socket socket);", Stored)]
    [TestCase("[SocketOptions] partial class C<T>(T socket) where T : Socket { public object Tag { get; } = socket; }", Stored, "C`1")]
    [TestCase("[SocketOptions] partial class C(Socket @event) { public object Tag { get; } = @event; }", Stored)]
    [TestCase("class B(Socket socket) { public object Tag => socket; } [SocketOptions] partial class C(Socket socket) : B(socket);", Stored)]
    [TestCase("class B(Socket socket) { public object Tag => socket; } [SocketOptions] partial class C(Socket socket) : B(socket) { class Nested { object M(object socket) => socket; } }", Stored)]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public object Tag { get { return field ??= socket; } } }", "socket")]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public object Tag => socket; public void Open(Socket other) => socket = other; }", "socket")]
    [TestCase("[SocketOptions] partial class C(Socket socket) { public int StoredSocket_ => 1; public object Tag { get; } = socket; }", "this.StoredSocket__")]
    public void Socket_IsReached(string declarations, string expression, string type = "C")
    {
        GeneratorRun run = GeneratorRun.Of(Usings + declarations);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member(type, "TcpNoDelay"), Is.AssignableTo<IPropertySymbol>());
            Assert.That(run.Text, Does.Contain($"BorrowedSocket_ => ((global::Sockets.Options.SocketRef){expression});"));
        }
    }

    [TestCase("", Accessibility.Public)]
    [TestCase("Accessibility = SocketOptionAccessibility.Public", Accessibility.Public)]
    [TestCase("Accessibility = SocketOptionAccessibility.Internal", Accessibility.Internal)]
    [TestCase("Accessibility = SocketOptionAccessibility.Private", Accessibility.Private)]
    [TestCase("Accessibility = (SocketOptionAccessibility)99", Accessibility.Public)]
    [TestCase("Accessibility = SocketOptionAccessibility.Private, MemberKind = SocketOptionMemberKind.Value", Accessibility.Private)]
    public void Members_AreSeenByWhomTheAttributeSays(string arguments, Accessibility accessibility)
    {
        GeneratorRun run = GeneratorRun.Of(
            $"{Usings}[SocketOptions({arguments})] partial class C(Socket socket) {{ public object Socket => socket; }}");
        Assert.That(run.Member("C", "TcpNoDelay")!.DeclaredAccessibility, Is.EqualTo(accessibility));
    }

    [TestCase("[SocketOptions(Accessibility = SocketOptionAccessibility.Internal)] static partial class C", "internal")]
    [TestCase("[SocketOptions(Accessibility = SocketOptionAccessibility.Private)] partial struct C(Socket socket)", "private readonly")]
    public void EveryShape_CanHideItsMembers(string declaration, string modifiers) => Assert.That(
        GeneratorRun.Of($"{Usings}{declaration};").Text,
        Does.Contain($" {modifiers} bool TcpNoDelay").And.Not.Contain("public bool"));

    /// <remarks>The compiler makes no promise there, so the generated code does not rely on one.</remarks>
    [Test]
    public void MemberOutsideOfANullableContext_MayBeNull() => Assert.That(
        GeneratorRun.Of($"#nullable disable\n{Usings}[SocketOptions] partial class C {{ Socket _socket = null; }}").Text,
        Does.Contain("SocketRef.Require(this._socket)"));

    [Test]
    public void MemberInANullableContextOfItsOwn_IsNeverNull() => Assert.That(
        GeneratorRun.Of($"#nullable disable\n{Usings}[SocketOptions] partial class C {{\n#nullable enable\nSocket _socket = null!;\n#nullable disable\n}}").Text,
        Does.Contain("SocketRef)this._socket)"));

    [TestCase("class MySocket() : Socket(SocketType.Stream, ProtocolType.Tcp)", "MySocket")]
    [TestCase("class MyClient : TcpClient", "MyClient")]
    [TestCase("class MyListener() : TcpListener(null!)", "MyListener")]
    [TestCase("class MyStream(Socket socket) : NetworkStream(socket)", "MyStream")]
    public void TypeThatIsASocket_ReachesItself(string declaration, string name)
    {
        GeneratorRun run = GeneratorRun.Of($"using System.Net.Sockets; using Sockets.Options; [SocketOptions] partial {declaration};");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member(name, "KeepAlive"), Is.Not.Null);
            Assert.That(run.Text, Does.Contain("((global::Sockets.Options.SocketRef)this).Get<"));
        }
    }

    [Test]
    public void SocketRefParameter_IsStored()
    {
        GeneratorRun run = GeneratorRun.Of(Usings + "[SocketOptions] ref partial struct C(SocketRef socket);");
        Assert.That(run.Text, Does.Contain("BorrowedSocket_ => this.StoredSocket_;"));
    }

    [Test]
    public void SocketRef_NeedsNoConversion()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using Sockets.Options; [SocketOptions] ref partial struct C { private readonly SocketRef _socket; public C(SocketRef s) => _socket = s; }");
        Assert.That(run.Text, Does.Contain("BorrowedSocket_ => this._socket;"));
    }

    [TestCase("[SocketOptions(SocketMember = \"_second\")] partial class C { internal Socket _first = null!; private Socket _second = null!; }", "this._second")]
    [TestCase("[SocketOptions(SocketMember = \"Socket\")] partial class C { private TcpClient _client = null!; public Socket Socket => _client.Client; }", "this.Socket")]
    [TestCase("[SocketOptions(SocketMember = \"second\")] partial class C(Socket first, Socket second) { public object Other => first; }", "second")]
    [TestCase("class B { protected Socket First => null!; protected Socket Second => null!; } [SocketOptions(SocketMember = \"First\")] partial class C : B;", "this.First")]
    [TestCase("[SocketOptions(SocketMember = \"_other\")] partial class C : TcpClient { private Socket _other = null!; }", "this._other")]
    public void SocketMember_ChoosesAmongSeveral(string declarations, string expression)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + declarations);
        Assert.That(run.Text, Does.Contain($"BorrowedSocket_ => ((global::Sockets.Options.SocketRef){expression});"));
    }

    [TestCase("[SocketOptions] partial struct C { private Socket _socket; public void Open(Socket s) => _socket = s; }", true)]
    [TestCase("[SocketOptions] partial struct C { private int _calls; public Socket Socket { get { _calls++; return null!; } } }", false)]
    [TestCase("[SocketOptions] readonly partial struct C { public Socket Socket => null!; }", false)]
    [TestCase("[SocketOptions] partial class C { private Socket _socket = null!; }", false)]
    public void Accessors_AreReadOnlyWhereThatSavesACopy(string declaration, bool isReadOnly)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + declaration);
        Assert.That(run.Text.Contains("public readonly bool", StringComparison.Ordinal), Is.EqualTo(isReadOnly));
    }

    [TestCase("namespace A.B { [SocketOptions] internal partial class C { private Socket _s = null!; } }", "A.B.C", "A.B.C.g.cs")]
    [TestCase("namespace A; [SocketOptions] partial class C { private Socket _s = null!; }", "A.C", "A.C.g.cs")]
    [TestCase("namespace @event.@class; [SocketOptions] partial class @new { private Socket _s = null!; }", "event.class.new", "event.class.new.g.cs")]
    [TestCase("[SocketOptions] partial class C { private Socket _s = null!; }", "C", "C.g.cs")]
    [TestCase("[SocketOptions] partial class C<T, U> where T : class where U : T { private Socket _s = null!; }", "C`2", "C`2.g.cs")]
    [TestCase("partial class A { partial struct B<T> { [SocketOptions] private partial class C { private Socket _s = null!; } } }", "A+B`1+C", "A+B`1+C.g.cs")]
    [TestCase("partial record A { [SocketOptions] protected internal partial record C { private Socket _s = null!; } }", "A+C", "A+C.g.cs")]
    [TestCase("partial interface A { [SocketOptions] partial class C { private Socket _s = null!; } }", "A+C", "A+C.g.cs")]
    [TestCase("partial record struct A { [SocketOptions] partial class C { private Socket _s = null!; } }", "A+C", "A+C.g.cs")]
    [TestCase("[SocketOptions] partial class C; partial class C { private Socket _s = null!; }", "C", "C.g.cs")]
    public void Place_IsKept(string declarations, string metadataName, string hintName)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + declarations);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Member(metadataName, "TcpNoDelay"), Is.Not.Null);
            Assert.That(run.Files.Select(file => file.HintName), Does.Contain(hintName));
        }
    }

    [Test]
    public void SameName_ElsewhereDoesNotCollide()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions] partial class C(Socket socket);
            [SocketOptions] partial class C<T>(Socket socket);
            [SocketOptions] partial class C<T, U>(Socket socket);
            namespace A { [SocketOptions] partial class C(Socket socket); }
            namespace A.B { [SocketOptions] partial class C(Socket socket); }
            partial class D { [SocketOptions] partial class C(Socket socket); }
            partial class D<T> { [SocketOptions] partial class C(Socket socket); }
            """);
        Assert.That(run.Files, Has.Count.EqualTo(14));
    }

    /// <remarks>The compiler rejects a second generated file whose name is another's but for the case of its letters.</remarks>
    [Test]
    public void NameOfOtherCase_DoesNotCollide()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions] partial class Link(Socket socket);
            [SocketOptions] partial class LINK(Socket socket);
            [SocketOptions] partial class link(Socket socket);
            [SocketOptions] partial class Other(Socket socket);
            namespace A { [SocketOptions] partial class Link(Socket socket); }
            namespace a { [SocketOptions] partial class Link(Socket socket); }
            """);
        Assert.That(
            run.Files.Select(file => file.HintName).Where(name => !name.Contains('-', StringComparison.Ordinal)),
            Is.EquivalentTo(["LINK.g.cs", "Link.2.g.cs", "link.3.g.cs", "Other.g.cs", "A.Link.g.cs", "a.Link.2.g.cs"]));
    }

    [TestCase("[SocketOptions] partial class C(Socket socket); [SocketOptions] partial struct C(Socket socket);")]
    [TestCase("partial class A { [SocketOptions] partial class C(Socket socket); } partial struct A { [SocketOptions] partial class C(Socket socket); }")]
    public void TypesOfOneName_GenerateOnceAndLeaveTheErrorToTheCompiler(string declarations)
    {
        GeneratorRun run = GeneratorRun.OfInvalid(TestCompilation.Create(Usings + declarations), new InMemoryTable(FixtureTable.Small));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Files, Has.Count.EqualTo(2));
            Assert.That(run.Output.GetDiagnostics().Select(diagnostic => diagnostic.Id), Does.Contain("CS0261"));
        }
    }

    [Test]
    public void BaseAndDerivedType_BothHaveOptions()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions] partial class Base { private Socket _socket = null!; }
            [SocketOptions] partial class Derived : Base { private Socket _other = null!; }
            """);
        Assert.That(run.Files, Has.Count.EqualTo(4));
    }

    [Test]
    public void AttributeTwice_GeneratesOnceAndLeavesTheErrorToTheCompiler()
    {
        GeneratorRun run = GeneratorRun.OfInvalid(
            TestCompilation.Create(
                Usings + "[SocketOptions] partial class C { private Socket _s = null!; }",
                Usings + "[SocketOptions] partial class C;"),
            new InMemoryTable(FixtureTable.Small));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Files, Has.Count.EqualTo(2));
            Assert.That(
                run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
                Is.EqualTo(["CS0579"]));
        }
    }

    [TestCase("[SocketOptions] partial class C { private Socket _socket = null!; public int TcpNoDelay = 1; }")]
    [TestCase("[SocketOptions] partial class C { private Socket _socket = null!; public void TcpNoDelay(int value) { } }")]
    [TestCase("[SocketOptions] partial class C { private Socket _socket = null!; public class TcpNoDelay; }")]
    [TestCase("[SocketOptions] partial class C<TcpNoDelay> { private Socket _socket = null!; }")]
    [TestCase("[SocketOptions] partial class C(Socket TcpNoDelay);")]
    public void HandWrittenMember_Wins(string declaration)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + declaration);
        string text = run.Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Not.Contain("TCP_NODELAY"));
            Assert.That(text, Does.Contain("KeepAlive"));
        }
    }

    [Test]
    public void MemberCalledAsItsType_IsLeftOut()
    {
        GeneratorRun run = GeneratorRun.Of("using System.Net.Sockets; using Sockets.Options; [SocketOptions] partial class KeepAlive(Socket socket);");
        Assert.That(run.Member("KeepAlive", "KeepAlive"), Is.Null);
    }

    [Test]
    public void Extensions_LeaveOutWhatSocketHas()
    {
        const string Table = FixtureTable.Small + """
              - name: SO_BROADCAST
                level: SOL_SOCKET
                property: EnableBroadcast
                type: bool
                access: get set
                numbers: { linux: 6 }
                sockets: udp
                doc: "Allows broadcasts."
                see: "socket(7)"
            """;
        GeneratorRun run = GeneratorRun.Of(
            """
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions]
            static partial class Extensions
            {
                extension(Socket socket)
                {
                    public int KeepAlive => socket.Available;
                }
            }

            static class User
            {
                public static bool Use(Socket socket) => socket.TcpNoDelay;
            }
            """,
            Table);
        string text = run.Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("TcpNoDelay"));
            Assert.That(text, Does.Not.Contain("EnableBroadcast"), "a member of Socket");
            Assert.That(text, Does.Not.Contain("KeepAlive"), "a member of the hand-written block");
        }
    }

    [Test]
    public void HandWrittenList_Wins()
    {
        GeneratorRun run = GeneratorRun.Of(
            Usings + "[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] partial class C { public static int All => 1; }");
        Assert.That(run.Member("C", "TcpNoDelay"), Is.Not.Null);
    }

    [TestCase("partial class C")]
    [TestCase("static partial class C")]
    [TestCase("partial struct C")]
    [TestCase("ref partial struct C")]
    [TestCase("partial record C")]
    [TestCase("partial class C<T>")]
    public void Values_NeedNoSocket(string declaration)
    {
        GeneratorRun run = GeneratorRun.Of($"{Usings}[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] {declaration};");
        string text = run.Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("public static global::Sockets.Options.SocketOption<bool> TcpNoDelay =>"));
            Assert.That(text, Does.Contain("All =>"));
        }
    }
}
