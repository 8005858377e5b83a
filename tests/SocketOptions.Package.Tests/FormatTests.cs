using Sockets.Options.Package.Tests.Infrastructure;

namespace Sockets.Options.Package.Tests;

/// <summary>A program with ten mistakes, corrected from the command line.</summary>
internal sealed class FormatTests
{
    private const string Mistakes = nameof(Mistakes);

    private static readonly string[] s_corrections =
    [
        "socket.TcpUserTimeout = TimeSpan.FromSeconds(30);",
        "socket.BoundInterfaceName = device;",
        "socket.TcpCorkEnabled = true;",
        "socket.TcpKeepAliveTime = TimeSpan.FromMilliseconds(idleMilliseconds);",
        "socket.ReusePort = true;",
        "socket.ReuseAddress = true;",
        "socket.IPUnicastInterface = 1;",
        "socket.TcpNotSentLowWater = 16384;",
        "Console.WriteLine(socket.TcpNoDelay);",
    ];

    /// <remarks>Each warning of the build afterwards is an error, also those about operating systems.</remarks>
    [Test]
    public void DotNetFormat_CorrectsAllMistakes()
    {
        using Workspace workspace = new();
        workspace.FormatAnalyzers(Mistakes).Succeed();
        string program = File.ReadAllText(workspace.PathOf($"{Mistakes}/Program.cs"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(program, Does.Not.Contain("RawSocketOption(").And.Not.Contain("SocketOption(SocketOptionLevel"));
            foreach (string correction in s_corrections)
            {
                Assert.That(program, Does.Contain(correction));
            }
        }

        workspace.Build(Mistakes).Succeed();
        Assert.That(workspace.RunBuilt(Mistakes).Succeed(), Is.EqualTo("False\ndone\n"));
    }
}
