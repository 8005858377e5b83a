using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.CodeFixes;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Calls before the fix and after it. The code afterwards compiles with the members of the runtime.</summary>
internal sealed partial class UseMemberTests
{
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", "if (OperatingSystem.IsLinux()) { socket.TcpUserTimeout = TimeSpan.FromSeconds(30); }")]
    [TestCase("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(1500));", "if (OperatingSystem.IsLinux()) { socket.TcpUserTimeout = TimeSpan.FromMilliseconds(1500); }")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 18, BitConverter.GetBytes((int)span.TotalMilliseconds));", "if (OperatingSystem.IsLinux()) socket.TcpUserTimeout = span;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(seconds * 1000));", "if (OperatingSystem.IsLinux()) socket.TcpUserTimeout = TimeSpan.FromSeconds(seconds);")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1));", "if (OperatingSystem.IsLinux()) socket.ReusePort = true;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 15, stackalloc byte[4]);", "if (OperatingSystem.IsLinux()) socket.ReusePort = false;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 3, new byte[] { 1 });", "if (OperatingSystem.IsLinux()) socket.TcpCorkEnabled = true;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true);", "if (OperatingSystem.IsLinux()) socket.ReusePort = true;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(65535, 25, Encoding.ASCII.GetBytes(device + '\\0'));", "if (OperatingSystem.IsLinux()) socket.BoundInterfaceName = device;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(IPAddress.HostToNetworkOrder(index)));", "if (OperatingSystem.IsLinux()) socket.IPUnicastInterface = index;")]
    [TestCase("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(index));", "if (OperatingSystem.IsLinux()) socket.IPUnicastInterface = index;")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, seconds);", "socket.TcpKeepAliveInterval = TimeSpan.FromSeconds(seconds);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ms / 1000);", "socket.TcpKeepAliveTime = TimeSpan.FromMilliseconds(ms);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)0x3005, true);", "if (OperatingSystem.IsWindows()) { socket.PortRandomizationEnabled = true; }")]
    [TestCase("if (OperatingSystem.IsWindows()) socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0x20, 0x4e, 0, 0, 0xd0, 0x07, 0, 0 }, null);", "if (OperatingSystem.IsWindows()) socket.TcpKeepAlive = new TcpKeepAlive { Time = TimeSpan.FromSeconds(20), Interval = TimeSpan.FromSeconds(2) };")]
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

    [TestCase("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)3, 1);")]
    [TestCase("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60000);")]
    [TestCase("socket.SetRawSocketOption(1, 25, bytes);")]
    [TestCase("byte[] value = BitConverter.GetBytes(index); socket.SetRawSocketOption(6, 25, value);")]
    [TestCase("int length = socket.GetRawSocketOption(6, 11, bytes);")]
    public async Task UnclearIntention_IsLeft(string before) => Assert.That(await FixAsync(before), Is.Null);

    private static async Task<string?> FixAsync(string statement)
    {
        string code = RawCallAnalysis.Usings + RawCallAnalysis.Method(statement);
        Diagnostic diagnostic = (await RawCallAnalysis.OfAsync(RawCallAnalysis.Method(statement))).Single();
        using var workspace = new AdhocWorkspace();
        Document document = workspace
            .AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithMetadataReferences(TestCompilation.Create().References)
            .AddDocument("Source0.cs", code);
        var actions = new List<CodeAction>();
        await new UseMemberCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        ApplyChangesOperation change = (await actions.Single().GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
