using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>An operation that need not wait makes only its own system call.</summary>
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
            // Nothing would end the call that sends files, which waits if the handle is blocking.
            TestName = "SendFile", ExpectedResult = "fcntl sendto",
        },
        new(static stage => stage.Listener.TryAcceptHandle(SocketCreationFlags.None, null, out _, out _) ? 1 : 0)
        {
            // No flag prevents the last call from waiting for a connection that another process has accepted.
            TestName = "Accept", ExpectedResult = "poll accept4",
        },
        new(static stage => stage.Stream.TcpNoDelay ? 1 : 0) { TestName = "Get option", ExpectedResult = "getsockopt" },
    ];

    [TestCaseSource(nameof(Operations))]
    public string Operation_MakesNoOtherSystemCall(Func<Stage, long> operation)
    {
        using Stage stage = new(Owner.Handle);
        return string.Join(' ', TracedThread.GetSystemCalls(() => operation(stage)));
    }

    [Test]
    public void SendFileOfASocket_DoesNotCopy()
    {
        using Stage stage = new(Owner.Socket);

        Assert.That(
            TracedThread.GetSystemCalls(() => stage.Stream.SendFile(stage.OpenFile, length: Stage.MessageLength).BytesSent),
            Is.EqualTo(["sendfile"]));
    }

    [Test]
    public void ConnectingAHandle_LeavesTheModeOfADescriptorWithOtherUsersAlone([Values] bool isStream, [Values] bool isTimed)
    {
        using ConnectedPair pair = isStream ? ConnectedPair.CreateTcp() : ConnectedPair.CreateUdp();
        SocketAddress remote = pair.Far.LocalEndPoint!.Serialize();
        SafeSocketHandle handle = pair.Near.SafeHandle;

        IReadOnlyList<string> calls = TracedThread.GetSystemCalls(() => Connect(handle, remote, isTimed) ? 1 : 0);

        // One reads the mode.
        Assert.That(calls.Count(static call => call == "fcntl"), Is.LessThanOrEqualTo(1));
        Assert.That(calls, Has.One.EqualTo("connect"));
    }

    private static bool Connect(SocketRef socket, SocketAddress remote, bool isTimed)
    {
        if (!isTimed)
        {
            return socket.TryConnect(remote, out _);
        }

        socket.Connect(remote, Caller.Patience);
        return true;
    }
}
