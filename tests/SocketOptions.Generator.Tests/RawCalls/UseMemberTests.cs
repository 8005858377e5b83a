using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Calls before the fix and after it. The code afterwards compiles with the members of the runtime.</summary>
internal sealed partial class UseMemberTests
{
    private const string OnLinux = "if (OperatingSystem.IsLinux()) ";
    private const string OnNewWindows = "if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) ";

    // Numbers and times.
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", OnLinux + "{ socket.TcpUserTimeout = TimeSpan.FromSeconds(30); }")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(1500));", OnLinux + "{ socket.TcpUserTimeout = TimeSpan.FromMilliseconds(1500); }")]
    [TestCase("socket.SetRawSocketOption(6, 18, new byte[4]);", OnLinux + "{ socket.TcpUserTimeout = null; }")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes((int)span.TotalMilliseconds));", OnLinux + "socket.TcpUserTimeout = span;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes((int)Math.Ceiling(span.TotalMilliseconds)));", OnLinux + "socket.TcpUserTimeout = span;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(seconds * 1000));", OnLinux + "socket.TcpUserTimeout = TimeSpan.FromSeconds(seconds);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(ms));", OnLinux + "socket.TcpUserTimeout = TimeSpan.FromMilliseconds(ms);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 25, [0, 0x40, 0, 0]);", OnLinux + "socket.TcpNotSentLowWater = 16384;")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ms / 1000);", OnNewWindows + "{ socket.TcpKeepAliveTime = TimeSpan.FromMilliseconds(ms); }")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.TcpKeepAliveTime, 120000);", OnNewWindows + "{ socket.TcpKeepAliveTime = TimeSpan.FromSeconds(120); }")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 120000);", OnNewWindows + "{ socket.TcpKeepAliveTime = TimeSpan.FromSeconds(120); }")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ms);", OnNewWindows + "{ socket.TcpKeepAliveTime = TimeSpan.FromMilliseconds(ms); }")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, seconds * 1000);", OnNewWindows + "{ socket.TcpKeepAliveTime = TimeSpan.FromSeconds(seconds); }")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, span.Milliseconds);", OnNewWindows + "{ socket.TcpKeepAliveTime = span; }")]
    // Flags.
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1));", OnLinux + "socket.ReusePort = true;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, stackalloc byte[4]);", OnLinux + "socket.ReusePort = false;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, [1, 0, 0, 0]);", OnLinux + "socket.ReusePort = true;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(index > 0 ? 1 : 0));", OnLinux + "socket.ReusePort = index > 0;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 3, new byte[] { 1 });", OnLinux + "socket.TcpCorkEnabled = true;")]
    [TestCase("int on = 1; " + OnLinux + "socket.SetRawSocketOption(1, 15, MemoryMarshal.AsBytes(new Span<int>(ref on)));", "{ " + OnLinux + "socket.ReusePort = true;")]
    // Structures and enums.
    [TestCase("socket.SetSocketOption(SocketOptionLevel.IP, (SocketOptionName)3, 0x10);", "{ socket.IPTypeOfService = TypeOfService.FromByte(0x10);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 1, BitConverter.GetBytes(index));", OnLinux + "socket.IPTypeOfService = TypeOfService.FromByte((byte)index);")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 10, BitConverter.GetBytes(2));", OnLinux + "socket.IPPathMtuDiscovery = PathMtuDiscovery.Enabled;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 10, BitConverter.GetBytes(index));", OnLinux + "socket.IPPathMtuDiscovery = (PathMtuDiscovery)index;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(IPAddress.HostToNetworkOrder(index)));", OnLinux + "socket.IPUnicastInterface = index;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(index));", OnLinux + "socket.IPUnicastInterface = index;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(0, 50, [0, 0, 0, 2]);", OnLinux + "socket.IPUnicastInterface = 2;")]
    [TestCase("if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0x20, 0x4e, 0, 0, 0xd0, 0x07, 0, 0 }, null);", "if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) socket.TcpKeepAlive = new TcpKeepAlive { Time = TimeSpan.FromSeconds(20), Interval = TimeSpan.FromSeconds(2) };")]
    // Text.
    [TestCase(OnLinux + "socket.SetRawSocketOption(65535, 25, Encoding.ASCII.GetBytes(device + '\\0'));", OnLinux + "socket.BoundInterfaceName = device;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, Encoding.ASCII.GetBytes($\"{device}\\0\"));", OnLinux + "socket.BoundInterfaceName = device;")]
    [TestCase(OnLinux + "socket.SetRawSocketOption(1, 25, \"lo\\0\"u8);", OnLinux + "socket.BoundInterfaceName = \"lo\";")]
    // Conditions: those that the platform analyzer knows are kept, and others are not enough for it.
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, seconds);", OnNewWindows + "{ socket.TcpKeepAliveInterval = TimeSpan.FromSeconds(seconds); }")]
    [TestCase(OnLinux + "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, seconds);", OnLinux + "socket.TcpKeepAliveInterval = TimeSpan.FromSeconds(seconds);")]
    [TestCase("if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, seconds);", "if (OperatingSystem.IsWindows()) if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) { socket.TcpKeepAliveInterval = TimeSpan.FromSeconds(seconds); }")]
    [TestCase("if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1));", "if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) socket.ReusePort = true;")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "return; socket.TcpUserTimeout = TimeSpan.FromSeconds(30);")]
    [TestCase("if (Environment.OSVersion.Platform == PlatformID.Win32NT) socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)0x3005, true);", "if (OperatingSystem.IsWindows()) { socket.PortRandomizationEnabled = true; }")]
    [TestCase("if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true);", "if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD()) { socket.ReusePort = true; }")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true);", OnLinux + "socket.ReusePort = true;")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)0x3005, true);", "if (OperatingSystem.IsWindows()) { socket.PortRandomizationEnabled = true; }")]
    [TestCase("if (index > 0) socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000)); else index++;", "if (index > 0) { if (OperatingSystem.IsLinux()) { socket.TcpUserTimeout = TimeSpan.FromSeconds(30); } } else index++;")]
    // Locals that only the call uses, and variables that have one value.
    [TestCase("byte[] value = BitConverter.GetBytes(index); " + OnLinux + "socket.SetRawSocketOption(6, 25, value);", "{ " + OnLinux + "socket.TcpNotSentLowWater = (uint)index;")]
    [TestCase("const int Level = 6, Name = 25; " + OnLinux + "socket.SetRawSocketOption(Level, Name, BitConverter.GetBytes(8));", "{ " + OnLinux + "socket.TcpNotSentLowWater = 8;")]
    [TestCase("Span<byte> b = stackalloc byte[4]; BinaryPrimitives.WriteInt32LittleEndian(b, 1); " + OnLinux + "socket.SetRawSocketOption(1, 15, b);", "{ " + OnLinux + "socket.ReusePort = true;")]
    // Reads.
    [TestCase("index = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)!;", "index = socket.TcpNoDelay ? 1 : 0;")]
    [TestCase("if ((int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)! != 0) index++;", "if (socket.TcpNoDelay) index++;")]
    [TestCase("if (Convert.ToBoolean(socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1))) index++;", "if (socket.TcpNoDelay) index++;")]
    [TestCase(OnLinux + "index = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17)!;", OnLinux + "index = (int)socket.TcpKeepAliveInterval.TotalSeconds;")]
    [TestCase("index = BitConverter.ToInt32(socket.GetSocketOption(SocketOptionLevel.IP, (SocketOptionName)4, 4), 0) + 1;", "index = (socket.IPTimeToLive ?? -1) + 1;")]
    [TestCase("if (OperatingSystem.IsWindows() && (int)socket.GetSocketOption(SocketOptionLevel.IP, (SocketOptionName)31)! == index) index++;", "if (OperatingSystem.IsWindows() && (socket.IPUnicastInterface ?? 0) == index) index++;")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; byte[] b = new byte[4]; socket.GetRawSocketOption(6, 18, b); index = BitConverter.ToInt32(b);", "return; index = (int)(socket.TcpUserTimeout ?? TimeSpan.Zero).TotalMilliseconds;")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; Span<byte> b = stackalloc byte[4]; _ = socket.GetRawSocketOption(0, 10, b); index = BinaryPrimitives.ReadInt32LittleEndian(b);", "return; index = (int)socket.IPPathMtuDiscovery;")]
    [TestCase("if (!OperatingSystem.IsLinux()) return; int on = 0; socket.GetRawSocketOption(1, 15, MemoryMarshal.AsBytes(new Span<int>(ref on))); index = on;", "int on = 0; on = socket.ReusePort ? 1 : 0;")]
    public async Task Call_BecomesMember(string before, string after)
    {
        string changed = await FixAsync(before) ?? "";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Space().Replace(changed, " "), Does.Contain(Space().Replace(after, " ")));
            Assert.That(changed, Does.Contain("using Sockets.Options;"));
            Assert.That(
                TestCompilation.Create(changed).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                Is.Empty);
        }
    }

    [TestCase("int on = 1; if (setsockopt((int)socket.Handle, 1, 2, ref on, 4) != 0) throw new InvalidOperationException();", "{ socket.ReuseAddress = true; }")]
    [TestCase("int on = index; int error = setsockopt((int)socket.Handle, 6, 25, ref on, 4); if (error != 0) { throw new InvalidOperationException(); }", "{ " + OnLinux + "{ socket.TcpNotSentLowWater = (uint)index; } }")]
    [TestCase("int on = 1; index = Set(socket, ref on); static int Set(Socket socket, ref int on) => setsockopt(socket.SafeHandle.DangerousGetHandle().ToInt32(), 1, 2, ref on, 4);", "=> SocketOption.ReuseAddress.TrySet(socket, on != 0, out _) ? 0 : -1;")]
    [TestCase("int on = 1; Set(socket.SafeHandle, ref on); static void Set(SafeSocketHandle handle, ref int on) { safe(handle, 1, 2, ref on, 4); }", "{ SocketOption.ReuseAddress.TrySet(handle, on != 0, out _); }")]
    [TestCase("int on = 1; Set(socket.SafeHandle, ref on); static void Set(SafeSocketHandle handle, ref int on) { if (safe(handle, 1, 2, ref on, 4) < 0) throw new InvalidOperationException(); }", "{ SocketOption.ReuseAddress.Set(handle, on != 0); }")]
    [TestCase("int length = 4; if (getsockopt((int)socket.Handle, 1, 9, out int on, ref length) != 0) throw new SocketException(); index = on;", "{ int on = socket.KeepAlive ? 1 : 0; index = on; }")]
    public async Task NativeCall_BecomesMember(string before, string after)
    {
        const string Declarations = """
            static class C
            {
                [DllImport("libc", SetLastError = true)] static extern int setsockopt(int fd, int level, int name, ref int value, int length);
                [DllImport("libc", SetLastError = true)] static extern int getsockopt(int fd, int level, int name, out int value, ref int length);
                [DllImport("libc", EntryPoint = "setsockopt")] static extern int safe(SafeHandle handle, int level, int name, ref int value, int length);

            """;
        string changed = await CallFix.OfAsync(
            RawCallAnalysis.Usings + RawCallAnalysis.Method(before).Replace("static class C\n{\n", Declarations, StringComparison.Ordinal)) ?? "";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Space().Replace(changed, " "), Does.Contain(after));
            Assert.That(
                TestCompilation.Create(changed).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                Is.Empty);
        }
    }

    [TestCase(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "SocketOption.TcpUserTimeout.Set(socket, TimeSpan.FromSeconds(30));")]
    [TestCase("index = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)!;", "index = ((SocketRef)socket).TcpNoDelay ? 1 : 0;")]
    public async Task OlderLanguage_HasNoExtensionMembers(string before, string after)
    {
        string? changed = await CallFix.OfAsync(RawCallAnalysis.Usings + RawCallAnalysis.Method(before), LanguageVersion.CSharp13);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed, Does.Contain(after));
            Assert.That(
                TestCompilation.Create(new CSharpParseOptions(LanguageVersion.CSharp13), changed!).GetDiagnostics()
                    .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                Is.Empty);
        }
    }

    [Test]
    public async Task DerivedSocket_IsThis() => Assert.That(
        await CallFix.OfAsync(RawCallAnalysis.Usings + """
            class C() : Socket(SocketType.Stream, ProtocolType.Tcp)
            {
                void M() => SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, true);
            }
            """),
        Does.Contain("void M() => this.TcpNoDelay = true;"));

    [TestCase(OnLinux + "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)3, 1);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 5000);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, span.Seconds * 1000);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.HopLimit, index);")]
    [TestCase("socket.SetRawSocketOption(1, 25, bytes);")]
    [TestCase("byte[] value = BitConverter.GetBytes(index); index++; socket.SetRawSocketOption(6, 25, value);")]
    [TestCase("int length = socket.GetRawSocketOption(6, 11, bytes);")]
    [TestCase("byte[] b = new byte[4]; socket.GetRawSocketOption(6, 18, b); index = BitConverter.ToInt32(b);")]
    [TestCase(OnLinux + "{ byte[] b = new byte[4]; socket.GetRawSocketOption(6, 18, b); index++; index = BitConverter.ToInt32(b); }")]
    [TestCase(OnLinux + "{ byte[] b = new byte[4]; int n = socket.GetRawSocketOption(6, 18, b); index = BitConverter.ToInt32(b); }")]
    [TestCase("object? value = socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1);")]
    public async Task UnclearIntention_IsLeft(string before) => Assert.That(await FixAsync(before), Is.Null);

    private static Task<string?> FixAsync(string statement) => CallFix.OfAsync(RawCallAnalysis.Usings + RawCallAnalysis.Method(statement));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
