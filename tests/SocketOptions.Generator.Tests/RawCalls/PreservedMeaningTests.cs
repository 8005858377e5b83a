using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Calls for which the obvious replacement has another meaning: there is another one, or none.</summary>
internal sealed class PreservedMeaningTests
{
    private const string OnLinux = "if (OperatingSystem.IsLinux()) ";
    private const string Native = "[DllImport(\"libc\", SetLastError = true)] static extern int setsockopt(int fd, int level, int name, byte[] value, int length); [DllImport(\"libc\", SetLastError = true)] static extern int getsockopt(int fd, int level, int name, out int value, ref int length);";
    private const string Set = OnLinux + "socket.SetRawSocketOption(1, 15, v);";

    // The value changes after its declaration.
    [TestCase("byte[] v = BitConverter.GetBytes(0); v[0] = (byte)index; " + Set)]
    [TestCase("byte[] v = BitConverter.GetBytes(0); v.AsSpan().Fill(1); " + Set)]
    [TestCase("byte[] v = BitConverter.GetBytes(1); byte[] w = v; w[0] = 0; " + Set)]
    [TestCase("byte[] v = BitConverter.GetBytes(1); Clear(v); " + Set + " static void Clear(byte[] bytes) => bytes[0] = 0;")]
    [TestCase("Span<byte> v = stackalloc byte[4]; if (index > 0) { MemoryMarshal.Write(v, 1); } " + Set)]
    [TestCase("Span<byte> v = stackalloc byte[4]; if (index > 0) MemoryMarshal.Write(v, 1); " + Set)]
    [TestCase("byte[] v = BitConverter.GetBytes(1); for (int i = 0; i < 2; i++) { " + Set + " v[0] = 0; }")]
    [TestCase("int on = 1; (on, index) = (0, 1); Span<byte> v = MemoryMarshal.AsBytes(new Span<int>(ref on)); " + Set)]
    [TestCase("int on = 1; Clear(ref on); Span<byte> v = MemoryMarshal.AsBytes(new Span<int>(ref on)); " + Set + " static void Clear(ref int flag) => flag = 0;")]
    [TestCase("Span<byte> v = stackalloc byte[4]; MemoryMarshal.Write(v, index); index = 0; " + Set)]
    [TestCase("byte[] v = BitConverter.GetBytes(index); Next(ref index); " + Set + " static void Next(ref int number) => number++;")]
    // The text changes, or is not the text of the option.
    [TestCase("byte[] v = Encoding.ASCII.GetBytes(device + '\\0'); device = \"\"; " + OnLinux + "socket.SetRawSocketOption(1, 25, v);")]
    [TestCase("byte[] v = Encoding.ASCII.GetBytes(Next() + '\\0'); Next(); " + OnLinux + "socket.SetRawSocketOption(1, 25, v); static string Next() => Guid.NewGuid().ToString();")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes(device.ToCharArray()));")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes(device.PadRight(16, '\\0')));")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes(\"lo\\0eth\"));")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, Encoding.Unicode.GetBytes(device));")]
    // Only a part of the value is passed.
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, new byte[] { 1, 0, 0, 0, 0, 0, 0, 0 }.AsSpan(4, 4));")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1L << 32).AsSpan(4, 4));")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, new byte[] { 1, 0, 0, 0, 0, 0, 0, 0 }[4..]);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 25, BitConverter.GetBytes((int)(byte)index));")]
    // A condition would skip another effect.
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(index++));")]
    [TestCase("socket.Accept().SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));")]
    // A conversion of bytes does not overflow.
    [TestCase(OnLinux + "checked { socket.SetRawSocketOption(6, 25, BitConverter.GetBytes(index)); }")]
    // The option would be read at another time, or not at all.
    [TestCase("if (!OperatingSystem.IsLinux()) return; byte[] v = new byte[4]; socket.GetRawSocketOption(1, 15, v); bool on = index > 0 && BitConverter.ToInt32(v) != 0;")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; byte[] v = new byte[4]; socket.GetRawSocketOption(1, 15, v); Func<int> read = () => BitConverter.ToInt32(v);")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; byte[] v = new byte[4]; socket.GetRawSocketOption(1, 15, v); index = Change(socket) + BitConverter.ToInt32(v); static int Change(Socket socket) => 0;")]
    // Code for several systems.
    [TestCase("\n#if DEBUG\nint on = 0;\n#else\nint on = 1;\n#endif\nSpan<byte> v = MemoryMarshal.AsBytes(new Span<int>(ref on)); " + Set)]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15,\n#if DEBUG\nnew byte[4]\n#else\nnew byte[] { 1, 0, 0, 0 }\n#endif\n);")]
    public async Task OtherMeaning_IsNotOffered(string statements) => Assert.That(
        await CallFix.OfAsync(RawCallAnalysis.Usings + RawCallAnalysis.Method(statements)), Is.Null);

    /// <remarks>An override, another member or the caller can change the value.</remarks>
    [TestCase("protected virtual int On => 1; void M(Socket socket) { " + OnLinux + "socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(On)); }")]
    [TestCase("static readonly byte[] s_on = [1, 0, 0, 0]; static void Clear() => s_on[0] = 0; static void M(Socket socket) { " + OnLinux + "socket.SetRawSocketOption(1, 15, s_on); }")]
    [TestCase("public static readonly byte[] On = [1, 0, 0, 0]; static void M(Socket socket) { " + OnLinux + "socket.SetRawSocketOption(1, 15, On); }")]
    [TestCase("static class Names { const string Loopback = \"lo\"; public static readonly byte[] Bytes = Encoding.ASCII.GetBytes(Loopback + '\\0'); } static void M(Socket socket) { " + OnLinux + "socket.SetRawSocketOption(1, 25, Names.Bytes); }")]
    [TestCase("static void M(Mine socket) { " + OnLinux + "socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1)); } class Mine() : Socket(SocketType.Stream, ProtocolType.Tcp) { public int ReusePort; }")]
    [TestCase("static void M(Mine socket) { setsockopt((int)socket.Handle, 1, 2, [1, 0, 0, 0], 4); } class Mine { public nint Handle; } " + Native)]
    [TestCase("static void M(Socket socket, bool isClosed) { int error = setsockopt((int)socket.Handle, 1, 2, [1, 0, 0, 0], 4); if (isClosed) throw new ObjectDisposedException(null); } " + Native)]
    [TestCase("static void M(Socket socket) { if (setsockopt((int)socket.Handle, 1, 2, [1, 0, 0, 0], 4) == 0) throw new InvalidOperationException(); } " + Native)]
    [TestCase("static void M(Socket socket) { int length = 4; getsockopt((int)socket.Handle, 1, 9, out int on, ref length); Console.WriteLine(on); } " + Native)]
    [TestCase("[DllImport(\"libc\", EntryPoint = \"getsockopt\")] static extern int read(int fd, int level, int name, ref int value, ref int length); [DllImport(\"libc\", EntryPoint = \"setsockopt\")] static extern int write(int fd, int level, int name, ref int value, int length); static void M(Socket socket) { int on = 1, length = 4; read((int)socket.Handle, 1, 3, ref on, ref length); write((int)socket.Handle, 1, 2, ref on, 4); }")]
    [TestCase("static System.Linq.Expressions.Expression<Action<Socket>> s_set = s => s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, true);")]
    public async Task OtherMeaningInType_IsNotOffered(string members)
    {
        string code = RawCallAnalysis.Usings + $"class C {{ {members} }}";
        Assert.That(await CallFix.AllOfAsync(code), Is.EqualTo([code]));
    }

    [TestCase("socket.SetSocketOption(SocketOptionLevel.IP, (SocketOptionName)3, 16);", "class TypeOfService;", "socket.IPTypeOfService = global::Sockets.Options.TypeOfService.FromByte(0x10);")]
    [TestCase("_ = setsockopt((int)socket.Handle, 1, 2, [1, 0, 0, 0], 4);", "static class SocketOption;", "global::Sockets.Options.SocketOption.ReuseAddress.TrySet(socket, true, out _);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "class TimeSpan;", "socket.TcpUserTimeout = System.TimeSpan.FromSeconds(30);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "static int TimeSpan => 1;", "socket.TcpUserTimeout = System.TimeSpan.FromSeconds(30);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "class TimeSpan; class System;", "socket.TcpUserTimeout = global::System.TimeSpan.FromSeconds(30);")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "class OperatingSystem;", "if (System.OperatingSystem.IsLinux()) { socket.TcpUserTimeout = TimeSpan.FromSeconds(30); }")]
    [TestCase("while (socket.Connected) socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); else socket.Close();", "", "if (socket.Blocking) while (socket.Connected) { if (OperatingSystem.IsLinux()) { socket.TcpUserTimeout = TimeSpan.FromSeconds(30); } } else", "if (socket.Blocking) ")]
    [TestCase("setsockopt((int)socket.Handle, 1, 2, [1, 0, 0, 0], 4);", "", "SocketOption.ReuseAddress.TrySet(socket, true, out _);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, s_on);", "static readonly byte[] s_on = [1, 0, 0, 0];", "socket.ReusePort = true;")]
    public async Task OtherNames_AreNotUsed(string statement, string member, string after, string head = "")
    {
        string before = RawCallAnalysis.Usings + $"class C {{ {member} static void M(Socket socket) {{ {head}{statement} }} {Native} }}";
        string? changed = await CallFix.OfAsync(before);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed, Does.Contain(after));
            Assert.That(ErrorsIn(changed ?? ""), Is.Empty);
        }
    }

    [Test]
    public async Task BaseClass_IsThis() => Assert.That(
        await CallFix.OfAsync(RawCallAnalysis.Usings + """
            class C() : Socket(SocketType.Stream, ProtocolType.Tcp)
            {
                void M() => base.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, true);
            }
            """),
        Does.Contain("void M() => this.TcpNoDelay = true;"));

    private static IEnumerable<Diagnostic> ErrorsIn(string code) =>
        TestCompilation.Create(code).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
