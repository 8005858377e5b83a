using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Incomplete and unusual code: no analyzer fails, and the fixes add no errors.</summary>
internal sealed class UnusualCodeTests
{
    private const string Set = "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));";

    // Code while it is written.
    [TestCase("socket.SetRawSocketOption(")]
    [TestCase("socket.SetRawSocketOption()")]
    [TestCase("socket.SetRawSocketOption(6")]
    [TestCase("socket.SetRawSocketOption(6, 18")]
    [TestCase("socket.SetRawSocketOption(6, 18, );")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes());")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(;")]
    [TestCase("socket.SetRawSocketOption(6, 18, new byte[] { 1, 2")]
    [TestCase("socket.SetRawSocketOption(6, 18, new byte[-1]);")]
    [TestCase("socket.SetRawSocketOption(6, 18, stackalloc byte[int.MaxValue]);")]
    [TestCase("socket.SetRawSocketOption(6, 18, undefined);")]
    [TestCase("socket.SetRawSocketOption(undefined, 18, BitConverter.GetBytes(1));")]
    [TestCase("undefined.SetRawSocketOption(6, 18, BitConverter.GetBytes(1));")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel., (SocketOptionName)3, 1);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName), 1);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)99999999999, 1);")]
    [TestCase("socket.SetSocketOption((SocketOptionLevel)int.MinValue, (SocketOptionName)int.MaxValue, int.MinValue);")]
    [TestCase("socket.SetRawSocketOption(int.MinValue, int.MaxValue, BitConverter.GetBytes(ulong.MaxValue));")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(1 / 0));")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(double.NaN));")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(1e300));")]
    [TestCase("socket.IOControl(unchecked((int)0x98000004), new byte[0], null);")]
    [TestCase("socket.IOControl(IOControlCode.KeepAliveValues, [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], null);")]
    [TestCase("socket.IOControl((IOControlCode)long.MaxValue, null, null);")]
    [TestCase("int x = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1")]
    [TestCase("var x = socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, -1);")]
    // Names and expressions that refer to themselves.
    [TestCase("int a = a; socket.SetRawSocketOption(a, a, BitConverter.GetBytes(a));")]
    [TestCase("int a = b, b = a; socket.SetRawSocketOption(6, a, BitConverter.GetBytes(b));")]
    [TestCase("byte[] a = a.AsSpan(a.Length).ToArray(); socket.SetRawSocketOption(6, 18, a);")]
    [TestCase("socket.SetRawSocketOption(A(), B(), BitConverter.GetBytes(C())); int A() => B(); int B() => A(); int C() => C();")]
    // Unusual places.
    [TestCase("socket?." + "SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    [TestCase("var s = socket; (s ?? throw new Exception()).SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    [TestCase("label: " + Set + " goto label;")]
    [TestCase("if (OperatingSystem.IsLinux()) label: " + Set)]
    [TestCase("switch (index) { case 1: " + Set + " break; default: " + Set + " break; }")]
    [TestCase("for (" + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); ; ) { }")]
    [TestCase("Action a = () => " + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    [TestCase("Action<Socket> a = static socket => { if (OperatingSystem.IsLinux()) " + Set + " };")]
    [TestCase("lock (socket) " + Set)]
    [TestCase("unsafe { fixed (byte* p = bytes) " + Set + " }")]
    [TestCase("using (socket) " + Set)]
    [TestCase("try { " + Set + " } catch when (index > 0) { } finally { " + Set + " }")]
    [TestCase("#region A\n" + Set + "\n#endregion")]
    [TestCase("#if UNDEFINED\n" + Set + "\n#else\n" + Set + "\n#endif")]
    [TestCase("/* before */ socket /* a */ . /* b */ SetRawSocketOption /* c */ (6, /* TCP_USER_TIMEOUT */ 18, BitConverter.GetBytes(30000)) /* d */ ; // after")]
    [TestCase("socket\n.SetRawSocketOption(\n6,\n18, // TCP_USER_TIMEOUT\nBitConverter.GetBytes(\n30000));")]
    [TestCase("Socket ſocket = socket, @class = socket, \\u0061b = socket; @class.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); ſocket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); \\u0061b.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    [TestCase("int @int = 1; if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 25, BitConverter.GetBytes(@int + index));")]
    [TestCase("foreach (int option in new[] { 18, 25 }) socket.SetRawSocketOption(6, option, BitConverter.GetBytes(30000));")]
    [TestCase("socket.SetRawSocketOption(optionValue: BitConverter.GetBytes(30000), optionName: 18, optionLevel: 6);")]
    [TestCase("socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes($\"{device,-16}\\0\"));")]
    [TestCase("socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes($$\"\"\"{{device}}{0}\"\"\"));")]
    [TestCase("socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes(@\"l\"\"o\"));")]
    [TestCase("socket.SetRawSocketOption(1, 25, \"\"u8);")]
    [TestCase("socket.SetRawSocketOption(1, 25, null);")]
    [TestCase("socket.SetRawSocketOption(1, 25, default);")]
    [TestCase("dynamic d = socket; d.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    public Task Statements_AreFixedWithoutErrors(string statements) => Verify(RawCallAnalysis.Usings + RawCallAnalysis.Method("\n" + statements + "\n"));

    [TestCase("using static System.BitConverter; class C { static void M(Socket s) => s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, GetBytes(1)); }")]
    [TestCase("using S = System.Net.Sockets.Socket; class C { static void M(S s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("using TimeSpan = System.Int32; class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("using SocketOption = System.Int32; class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("class C<T> where T : Socket { void M(T s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("class C<T> where T : unmanaged { static unsafe void M(Socket s, T t) { s.SetRawSocketOption(6, 18, new Span<byte>(&t, sizeof(T))); } }")]
    [TestCase("class C { static async System.Threading.Tasks.Task M(System.Threading.Tasks.Task<Socket> s) { (await s).SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("class C { Socket this[int i] => null!; void M() { this[0].SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("class C { object o = new Socket(SocketType.Stream, ProtocolType.Tcp).GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)!; }")]
    [TestCase("class C(Socket s) { int On { get; } = (int)s.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)!; ~C() => s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, false); }")]
    [TestCase("class C { int P { set => new Socket(SocketType.Stream, ProtocolType.Tcp).SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, value); } }")]
    [TestCase("class C { [DllImport(\"libc\")] static extern int setsockopt(); [DllImport(\"libc\", EntryPoint = \"setsockopt\")] static extern int f(int a, int b, int c, params byte[] d); static void M() { setsockopt(); f(1, 2, 3); setsockopt(1, 2, 3, 4, 5); } }")]
    [TestCase("class C { [DllImport(nameof(C))] static extern int setsockopt(object a, string b, double c, int d, int e); static void M() { setsockopt(null!, \"1\", 2, 3, 4); } }")]
    [TestCase("class C { [LibraryImport] static partial int setsockopt(int a, int b, int c, int d, int e); static void M() { setsockopt(1, 6, 3, 4, 5); } }")]
    [TestCase("class SocketException(int error) : Exception; class C { void M() => throw new SocketException(Marshal.GetLastPInvokeError()); }")]
    [TestCase("class Socket { public void SetRawSocketOption(int a, int b, byte[] c) { } } class C { void M(Socket s) => s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); }")]
    [TestCase("static class Mine { extension(Socket socket) { public TimeSpan? TcpUserTimeout { set { } } } } class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("namespace System { class TimeSpan; } class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    [TestCase("class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); }")]
    [TestCase("} class C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } ")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    [TestCase("#line 1 \"other.cs\"\nclass C { static void M(Socket s) { s.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); } }")]
    public Task Members_AreFixedWithoutErrors(string members) => Verify(RawCallAnalysis.Usings + members);

    private static async Task Verify(string code)
    {
        CSharpCompilation compilation = TestCompilation.Create(code).WithOptions(
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        ImmutableArray<Diagnostic> diagnostics = await RawCallAnalysis.OfInvalidAsync(compilation);
        string changed = await CallFix.AllOfInvalidAsync(code);
        Compilation after = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(changed, TestCompilation.ParseOptions));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics.Where(static diagnostic => diagnostic.Id == "AD0001"), Is.Empty);
            Assert.That(ErrorsIn(after), Is.SubsetOf(ErrorsIn(compilation)), changed);
        }
    }

    private static string[] ErrorsIn(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id),
    ];
}
