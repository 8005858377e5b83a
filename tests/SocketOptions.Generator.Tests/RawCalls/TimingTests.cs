using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Options that are set after the call that they must precede.</summary>
internal sealed class TimingTests
{
    [TestCase("socket.Bind(null!); socket.ReusePort = true;", "SO_REUSEPORT must be set before the call of Bind")]
    [TestCase("socket.Listen(); index++; socket.ReusePort = true;", "SO_REUSEPORT must be set before the call of Listen")]
    [TestCase("socket.Connect(null!); socket.TcpFastOpenConnectEnabled = true;", "TCP_FASTOPEN_CONNECT must be set before the call of Connect")]
    [TestCase("socket.Bind(null!); socket.ExclusiveAddressUse = true;", "SO_EXCLUSIVEADDRUSE must be set before the call of Bind")]
    [TestCase("socket.Bind(null!); socket.DualMode = true;", "IPV6_V6ONLY must be set before the call of Bind")]
    [TestCase("socket.Bind(null!); socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);", "SO_REUSEADDR must be set before the call of Bind")]
    [TestCase("socket.Bind(null!); if (OperatingSystem.IsLinux()) { socket.ReusePort = true; }", "SO_REUSEPORT must be set before the call of Bind")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.Bind(null!); index = s.IPPathMtu;", "IP_MTU requires a connected socket, but the code has not connected it")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.NoDelay = true; s.TcpUpperLayerProtocol = device;", "TCP_ULP requires a connected socket, but the code has not connected it")]
    public async Task LateOption_IsReported(string statements, string message) => Assert.That(
        (await RawCallAnalysis.OfAsync("using Sockets.Options;" + RawCallAnalysis.Method(statements)))
            .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        Is.EqualTo(["SOCKOPT0211: " + message]));

    [Test]
    public async Task LateOption_OfTopLevelStatements_IsReported()
    {
        Compilation compilation = TestCompilation
            .Create(RawCallAnalysis.Usings + "using Sockets.Options; var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.Bind(null!); s.ReusePort = true;")
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.That(
            (await RawCallAnalysis.OfAsync(compilation)).Select(static diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0211"]));
    }

    [TestCase("socket.ReusePort = true; socket.Bind(null!);")]
    [TestCase("socket.Bind(null!); socket.TcpFastOpenConnectEnabled = true; socket.Connect(null!);")]
    [TestCase("socket.Bind(null!); socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.ReusePort = true;")]
    [TestCase("if (index > 0) { socket.Bind(null!); } socket.ReusePort = true;")]
    [TestCase("socket.Bind(null!); socket.TcpUserTimeout = span;")]
    [TestCase("socket.Bind(null!); index = socket.ReusePort ? 1 : 0;")]
    [TestCase("socket.Bind(null!); if (index > 0) { socket = new Socket(SocketType.Stream, ProtocolType.Tcp); } socket.ReusePort = true;")]
    [TestCase("socket.Bind(null!); Action later = () => socket.ReusePort = true;")]
    [TestCase("index = socket.IPPathMtu;")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.Bind(null!); s.Listen(); index = s.IPPathMtu;")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); s.Connect(null!); index = s.IPPathMtu;")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); if (index > 0) { s.Connect(null!); } index = s.IPPathMtu;")]
    [TestCase("var s = new Socket(SocketType.Stream, ProtocolType.Tcp); Console.WriteLine(s); index = s.IPPathMtu;")]
    public async Task EarlyOption_IsNotReported(string statements) =>
        Assert.That(await RawCallAnalysis.OfAsync("using Sockets.Options;" + RawCallAnalysis.Method(statements)), Is.Empty);
}
