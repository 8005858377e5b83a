using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>Any system call of any operation can fail once, in any way.</summary>
internal sealed class RefusalTests
{
    private static readonly IPEndPoint s_anyPort = new(IPAddress.Loopback, 0);
    private static readonly Errno[] s_none = [];
    private static readonly Errno[] s_passing = [Errno.EINTR, Errno.EAGAIN];

    private static IEnumerable<Operation> OfAnyOwner =>
    [
        new("Send", "sendto", static stage => stage.Stream.Send(Stage.Message), s_passing),
        new("Send buffers", "sendmsg", static stage => stage.Stream.Send([Stage.Message, Stage.Message]), s_passing),
        new("Send message", "sendto", static stage => stage.Datagram.Send(Stage.Message), s_passing),
        new("SendTo", "sendto", static stage => stage.Datagram.SendTo(Stage.Message, stage.DatagramPeer), s_passing),
        new("SendTo buffers", "sendmsg", static stage => stage.Datagram.SendTo([Stage.Message], stage.DatagramPeer), s_passing),
        new("Receive", "recvfrom", static stage => stage.Stream.Receive(NewBuffer()), s_passing),
        new("Receive buffers", "recvmsg", static stage => stage.Stream.Receive([NewBuffer()]).BytesReceived, s_passing),
        new("Receive message", "recvfrom", static stage => stage.Datagram.Receive(NewBuffer()), s_passing),
        new("Peek", "recvfrom", static stage => stage.Stream.Receive(NewBuffer(), SocketMessageFlags.Peek), s_passing),
        new("ReceiveFrom", "recvmsg", static stage => stage.Datagram.ReceiveFrom(NewBuffer(), NewAddress()).BytesReceived, s_passing),
        new("ReceiveMessage", "recvmsg", static stage => stage.Datagram.ReceiveMessage(NewBuffer(), new IncomingSocketMessage()).BytesReceived, s_passing),
        new("ReceiveMessage buffers", "recvmsg", static stage => stage.Stream.ReceiveMessage([NewBuffer()], new IncomingSocketMessage()).BytesReceived, s_passing),
        new("SendMessage", "sendmsg", static stage => stage.Datagram.SendMessage(Stage.Message, Stage.Control), s_passing),
        new("SendMessage buffers", "sendmsg", static stage => stage.Datagram.SendMessage([Stage.Message], Stage.Control), s_passing),
        new("PeekSender", "recvmsg", static stage => Port(stage.Datagram.PeekSender()), s_passing),
        new("Accept", "accept4", static stage => Close(stage.Listener.AcceptHandle()), s_passing),
        new("Accept", "poll", static stage => Close(stage.Listener.AcceptHandle()), Enum.GetValues<Errno>()),
        new("LocalEndPoint", "getsockname", static stage => Port(stage.Stream.LocalEndPoint), s_none),
        new("RemoteEndPoint", "getpeername", static stage => Port(stage.Stream.RemoteEndPoint), s_none),
        new("Inheritable", "fcntl", static stage => stage.Stream.Inheritable ? 1 : 0, s_none),
        new("DuplicateHandle", "fcntl", static stage => Close(stage.Stream.DuplicateHandle()), s_none),
        new("Duplicate", "fcntl", static stage => Close(stage.Stream.Duplicate().SafeHandle), s_none),
        new("Duplicate", "fcntl", static stage => Close(stage.Stream.Duplicate().SafeHandle), s_none, Occurrence: 3),
        new("Option", "getsockopt", static stage => stage.Stream.TcpNoDelay ? 1 : 0, s_none),
        new("Option before connecting", "getsockopt", static stage => stage.Unconnected.TcpUserTimeout is null ? 0 : 1, s_none, IsToldBySocket: true),
        new("Set tracked option before connecting", "setsockopt", Do(static stage => SocketOption.TcpNoDelay.Set(stage.Unconnected, true)), s_none, IsToldBySocket: true),
        new("Set option before connecting", "setsockopt", Do(static stage => SocketOption.TcpUserTimeout.Set(stage.Unconnected, null)), s_none),
        new("Set option", "setsockopt", Do(static stage => SocketOption.TcpNoDelay.Set(stage.Stream, true)), s_none),
    ];

    private static IEnumerable<Operation> OfHandles =>
    [
        new("Create", "socket", static _ => Close(SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream)), s_none),
        new("CreatePair", "socketpair", Do(static _ => CreatePair()), s_none),
        new("Bind", "bind", Do(static stage => stage.Unconnected.Bind(s_anyPort)), s_none),
        new("Listen", "listen", Do(static stage => stage.Listener.Listen()), s_none),
        new("Shutdown", "shutdown", Do(static stage => stage.Stream.Shutdown(SocketShutdown.Both)), s_none),
        new("Blocking", "fcntl", static stage => stage.Stream.Blocking ? 1 : 0, s_none),
        new("Set Blocking", "fcntl", Do(static stage => ToggleBlocking(stage.Stream)), s_none),
        new("Set Blocking", "fcntl", Do(static stage => ToggleBlocking(stage.Stream)), s_none, Occurrence: 2),
    ];

    [Test]
    public void Fault_IsReportedOrRepaired(
        [ValueSource(nameof(OfAnyOwner))] Operation operation, [Values] Owner owner, [Values] Errno errno) =>
        AssertReportedOrMadeGood(operation, owner, errno);

    [Test]
    public void FaultOfAHandle_IsReportedOrRepaired([ValueSource(nameof(OfHandles))] Operation operation, [Values] Errno errno) =>
        AssertReportedOrMadeGood(operation, Owner.Handle, errno);

    private static void AssertReportedOrMadeGood(Operation operation, Owner owner, Errno errno)
    {
        Outcome success;
        using (Stage other = new(owner))
        {
            success = Outcome.Success(operation.Invoke(other));
        }

        Outcome expected =
            operation.Retried.Contains(errno) ? success
            : operation.IsToldBySocket && owner == Owner.Socket ? Outcome.RefusalToldBySocket(errno)
            : Outcome.Refusal(errno);

        int before = KernelWitness.CountSockets();
        using (Stage stage = new(owner))
        {
            Outcome outcome = TracedThread.Run(() => operation.Invoke(stage), new Fault(operation.SystemCall, errno, operation.Occurrence));

            Assert.That(outcome, Is.EqualTo(expected));
            Assert.That(Outcome.Of(() => operation.Invoke(stage)), Is.EqualTo(success), "the next call");
        }

        Assert.That(KernelWitness.CountSockets(), Is.EqualTo(before));
    }

    private static byte[] NewBuffer() => new byte[Stage.MessageLength];

    private static SocketAddress NewAddress() => new(AddressFamily.InterNetworkV6);

    private static long Port(EndPoint? endPoint) => ((IPEndPoint)endPoint!).Port > 0 ? 1 : 0;

    private static long Close(SafeSocketHandle handle)
    {
        handle.Dispose();
        return 0;
    }

    private static Func<Stage, long> Do(Action<Stage> action) => stage =>
    {
        action(stage);
        return 0;
    };

    private static void CreatePair()
    {
        (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
        first.Dispose();
        second.Dispose();
    }

    private static void ToggleBlocking(SocketRef socket) => socket.Blocking = !socket.Blocking;
}
