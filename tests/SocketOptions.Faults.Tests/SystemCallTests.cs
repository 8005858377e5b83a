using System.Net.Sockets;

namespace Sockets.Options.Faults.Tests;

/// <summary>An operation that need not wait asks the kernel for nothing but what it is for.</summary>
internal sealed class SystemCallTests
{
    private static IEnumerable<TestCaseData<Func<Stage, long>>> Operations =>
    [
        new(static stage => stage.Stream.Send(Stage.Message)) { TestName = "Send", ExpectedResult = "sendto" },
        new(static stage => stage.Stream.Send([Stage.Message, Stage.Message])) { TestName = "Send buffers", ExpectedResult = "sendmsg" },
        new(static stage => stage.Datagram.SendTo(Stage.Message, stage.DatagramPeer)) { TestName = "SendTo", ExpectedResult = "sendto" },
        new(static stage => stage.Stream.Receive(new byte[1])) { TestName = "Receive", ExpectedResult = "recvfrom" },
        new(static stage => stage.Stream.Receive([new byte[1]]).BytesReceived) { TestName = "Receive buffers", ExpectedResult = "recvmsg" },
        new(static stage => stage.Stream.Receive(new byte[Stage.MessageLength], SocketMessageFlags.WaitAll))
        {
            TestName = "Receive all", ExpectedResult = "recvfrom",
        },
        new(static stage => stage.Stream.SendFile(stage.OpenFile, length: Stage.MessageLength).BytesSent)
        {
            TestName = "SendFile", ExpectedResult = "sendfile",
        },
        new(static stage => stage.Listener.TryAcceptHandle(SocketCreationFlags.None, null, out _, out _) ? 1 : 0)
        {
            // No flag keeps the last call from waiting for a connection that somebody else has taken.
            TestName = "Accept", ExpectedResult = "poll accept4",
        },
        new(static stage => stage.Stream.TcpNoDelay ? 1 : 0) { TestName = "Get option", ExpectedResult = "getsockopt" },
    ];

    [TestCaseSource(nameof(Operations))]
    public string Nothing_else_is_asked_for(Func<Stage, long> operation)
    {
        using Stage stage = new(Owner.Handle);
        return string.Join(' ', TracedThread.GetSystemCalls(() => operation(stage)));
    }
}
