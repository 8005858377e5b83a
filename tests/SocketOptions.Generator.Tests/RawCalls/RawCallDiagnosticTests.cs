using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Tests.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Calls with numbers: each diagnostic is on the call, and its message names the option and the fact.</summary>
internal sealed class RawCallDiagnosticTests
{
    private const string Native = """

        partial class C
        {
            [DllImport("libc", SetLastError = true)] static extern int setsockopt(int fd, int level, int name, ref int value, int length);
            static void N(int fd, int value) { if (⟦setsockopt(fd, 1, 2, ref value, 4)⟧ != 0) throw new InvalidOperationException(); }
        }
        """;

    private const string OwnTable = """
        levels:
          SOL_VENDOR: 0x7F00
        options:
          - name: VENDOR_FLAG
            level: SOL_VENDOR
            property: VendorFlag
            type: bool
            access: get set
            numbers: { linux: 3 }
            sockets: any
            doc: "Indicates whether the flag is set."
            see: "vendor(7)"
        """;

    public static IEnumerable<DiagnosticCase> Cases { get; } =
    [
        new("SOCKOPT0201", "⟦socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000))⟧;", "TCP_USER_TIMEOUT"),
        new("SOCKOPT0201", "if (OperatingSystem.IsMacOS()) ⟦socket.GetRawSocketOption(0, 1, new byte[76])⟧;", "The numbers are IP_OPTIONS for a socket of IP, and another option for a Unix domain socket."),
        new("SOCKOPT0201", "if (OperatingSystem.IsWindows()) ⟦socket.IOControl(-1744830452, new byte[4], null)⟧;", "SIO_UDP_CONNRESET"),
        new("SOCKOPT0202", "if (OperatingSystem.IsLinux()) ⟦socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)3, 1)⟧;", ".NET translates it to TCP_KEEPIDLE"),
        new("SOCKOPT0203", "if (OperatingSystem.IsLinux()) ⟦socket.SetRawSocketOption(65535, 15, BitConverter.GetBytes(1))⟧;", "Level 65535 is not SOL_SOCKET on Linux. There, it is 1, and SO_REUSEPORT is 15."),
        new("SOCKOPT0203", "⟦socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true)⟧;", "belongs to SocketOptionLevel.Tcp"),
        new("SOCKOPT0204", "⟦socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)15, true)⟧;", "On Linux, .NET rejects (65535, 15) of SO_REUSEPORT with OperationNotSupported"),
        new("SOCKOPT0204", "⟦socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], null)⟧;", "PlatformNotSupportedException"),
        new("SOCKOPT0205", "if (OperatingSystem.IsLinux()) ⟦socket.SetRawSocketOption(6, 3, new byte[] { 1 })⟧;", "TCP_CORK has 4 bytes. The call passes 1."),
        new("SOCKOPT0206", "⟦socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, span.Milliseconds)⟧;", "component"),
        new("SOCKOPT0206", "⟦socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ms)⟧;", "TCP_KEEPIDLE is in seconds. The value is in milliseconds."),
        new("SOCKOPT0207", "if (OperatingSystem.IsLinux()) ⟦socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(index))⟧;", "IP_UNICAST_IF is in network byte order on Linux"),
        new("SOCKOPT0208", "byte[] key = new byte[216]; BitConverter.TryWriteBytes(key, (ushort)socket.AddressFamily); if (OperatingSystem.IsLinux()) ⟦socket.SetRawSocketOption(6, 14, key)⟧;", "TCP_MD5SIG"),
        new("SOCKOPT0209", "} } " + Native + " class D { void X() {", "SO_REUSEADDR"),
        new("SOCKOPT0209", "throw ⟦new SocketException(98)⟧;", "SocketException(int)"),
        new("SOCKOPT0210", "try { ⟦socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1))⟧; } catch { }", "SO_REUSEPORT on Linux only. The handler hides the failure"),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Call_IsReported(DiagnosticCase expected)
    {
        MarkedText text = new(RawCallAnalysis.Method(expected.Text).Replace("static class C", "static partial class C", StringComparison.Ordinal).Replace("\npartial class C", "\nstatic partial class C", StringComparison.Ordinal));
        Diagnostic diagnostic = (await RawCallAnalysis.OfAsync(text.Text)).Single();
        int start = diagnostic.Location.SourceSpan.Start - RawCallAnalysis.Usings.Length;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo(expected.Id));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(expected.Message));
            Assert.That(text.Text.Substring(start, diagnostic.Location.SourceSpan.Length), Is.EqualTo(text.Marked));
        }
    }

    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 5));")]
    [TestCase("socket.SetRawSocketOption(0x7F00, 3, bytes);")]
    [TestCase("socket.SetRawSocketOption(index, 3, bytes);")]
    [TestCase("socket.SetRawSocketOption(1, 64, bytes);")]
    [TestCase("if (OperatingSystem.IsMacOS()) socket.GetRawSocketOption(0, 2, new byte[12]);")]
    [TestCase("socket.NoDelay = true;")]
    [TestCase("throw new SocketException((int)SocketError.TimedOut);")]
    public async Task RightCall_IsNotReported(string statement) =>
        Assert.That(await RawCallAnalysis.OfAsync(RawCallAnalysis.Method(statement)), Is.Empty);

    [TestCase("OperatingSystem.IsLinux()")]
    [TestCase("RuntimeInformation.IsOSPlatform(OSPlatform.Linux)")]
    [TestCase("index > 1 && OperatingSystem.IsLinux()")]
    [TestCase("!(OperatingSystem.IsWindows() || !OperatingSystem.IsLinux())")]
    [TestCase("OperatingSystem.IsOSPlatform(\"linux\")")]
    [TestCase("RuntimeInformation.OSDescription.Contains(\"Linux\")")]
    public async Task Guard_ForLinux_SelectsItsNumbers(string condition)
    {
        string inside = RawCallAnalysis.Method($"if ({condition}) socket.SetRawSocketOption(65535, 4, BitConverter.GetBytes(1));");
        string after = RawCallAnalysis.Method($"if (!({condition})) return; socket.SetRawSocketOption(65535, 4, BitConverter.GetBytes(1));");
        string choice = RawCallAnalysis.Method($"int level = {condition} ? 1 : 65535; socket.SetRawSocketOption(level, level == 1 ? 2 : 4, BitConverter.GetBytes(1));");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await RawCallAnalysis.OfAsync(inside)).Select(static diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0203"]));
            Assert.That((await RawCallAnalysis.OfAsync(after)).Select(static diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0203"]));
            Assert.That(await RawCallAnalysis.OfAsync(choice), Has.None.Property(nameof(Diagnostic.Id)).EqualTo("AD0001"));
        }
    }

    [Test]
    public async Task Row_OfAnotherTable_IsKnown()
    {
        string code = RawCallAnalysis.Method("socket.SetRawSocketOption(0x7F00, 3, BitConverter.GetBytes(1));");
        Assert.That(
            (await RawCallAnalysis.OfAsync(code, OwnTable)).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            Is.EqualTo(["The numbers are VENDOR_FLAG. Use VendorFlag."]));
    }

    [Test]
    public void Tables_WithTheSameContent_AreIndexedOnce()
    {
        OptionIndex first = Index();
        Assert.That(Index(), Is.SameAs(first));
    }

    private static OptionIndex Index()
    {
        var options = new AnalyzerOptions(
            [new InMemoryTable(Repository.Read("options.yaml")), new InMemoryTable(OwnTable, "/project/own.yaml")],
            new TableOptionsProvider());
        return AnalyzedTables.ReadIndex(options, default);
    }

    [Test]
    public async Task Table_IsNotReadWithoutSuchCalls()
    {
        var table = new UnreadableTable();
        ImmutableArray<Diagnostic> diagnostics = await TestCompilation
            .Create(RawCallAnalysis.Usings + RawCallAnalysis.Method("socket.SetRawSocketOption(index, index, bytes); socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);"))
            .WithAnalyzers([new RawCallAnalyzer()], new AnalyzerOptions([table], new TableOptionsProvider()))
            .GetAnalyzerDiagnosticsAsync();
        Assert.That(diagnostics, Is.Empty);
    }

    private sealed class UnreadableTable : AdditionalText
    {
        public override string Path => "/project/options.yaml";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException();
    }
}
