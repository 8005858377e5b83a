using System.Globalization;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Options that are set after the call that they must precede.</summary>
internal sealed class TimingTests
{
    [TestCase("socket.Bind(null!); socket.ReusePort = true;", "SO_REUSEPORT must be set before the call of Bind")]
    [TestCase("socket.Listen(); index++; socket.ReusePort = true;", "SO_REUSEPORT must be set before the call of Listen")]
    [TestCase("socket.Connect(null!); socket.TcpFastOpenConnectEnabled = true;", "TCP_FASTOPEN_CONNECT must be set before the call of Connect")]
    [TestCase("socket.Bind(null!); socket.ExclusiveAddressUse = true;", "SO_EXCLUSIVEADDRUSE must be set before the call of Bind")]
    public async Task LateOption_IsReported(string statements, string message) => Assert.That(
        (await RawCallAnalysis.OfAsync("using Sockets.Options;" + RawCallAnalysis.Method(statements)))
            .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        Is.EqualTo(["SOCKOPT0211: " + message]));

    [TestCase("socket.ReusePort = true; socket.Bind(null!);")]
    [TestCase("socket.Bind(null!); socket.TcpFastOpenConnectEnabled = true; socket.Connect(null!);")]
    [TestCase("socket.Bind(null!); socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.ReusePort = true;")]
    [TestCase("if (index > 0) { socket.Bind(null!); } socket.ReusePort = true;")]
    [TestCase("socket.Bind(null!); socket.TcpUserTimeout = span;")]
    public async Task EarlyOption_IsNotReported(string statements) =>
        Assert.That(await RawCallAnalysis.OfAsync("using Sockets.Options;" + RawCallAnalysis.Method(statements)), Is.Empty);
}
