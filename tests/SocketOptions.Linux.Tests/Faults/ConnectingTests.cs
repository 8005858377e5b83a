using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>A connection that a fault prevents leaves the socket in its mode and open, and is reported.</summary>
internal sealed class ConnectingTests
{
    private static readonly Errno[] s_refusals = [Errno.EPERM, Errno.ENOMEM, Errno.ECONNRESET, Errno.ENOBUFS];

    private static readonly Way[] s_ownWays = [new(Owner.Handle, false), new(Owner.Handle, true), new(Owner.Socket, true)];

    private static readonly Way[] s_waysToldBySocket = [new(Owner.Socket, false), new(Owner.Socket, true)];

    [Test]
    public void InterruptedAttempt_IsRepeated(
        [ValueSource(nameof(s_ownWays))] Way way, [Values("connect", "poll")] string systemCall)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = NewSocket();

        Outcome outcome = Connect(way, socket, listener, new Fault(systemCall, Errno.EINTR));

        Assert.That(outcome, Is.EqualTo(Outcome.Success(0)));
        using Socket accepted = listener.Accept();
        accepted.Send("!"u8);
        Assert.That(socket.Receive(new byte[2]), Is.EqualTo(1));
        AssertUnchanged(way, socket);
    }

    [Test]
    public void AttemptThatEndedDespiteASignal_IsNoticed()
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = NewSocket();
        Start(socket, listener);
        using Socket accepted = listener.Accept();

        Outcome outcome = Connect(new(Owner.Handle, IsTimed: true), socket, listener, new Fault("connect", Errno.EINTR));

        Assert.That(outcome, Is.EqualTo(Outcome.Success(0)));
    }

    [Test]
    public void AttemptThatContinuesDespiteASignal_IsAwaited()
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.Listen(0);
        // Two have room in the queue. The next ones receive no reply.
        List<Socket> sockets = [];
        for (int i = 0; i < 4; i++)
        {
            sockets.Add(NewSocket());
            Start(sockets[i], listener);
        }

        EndPoint remote = listener.LocalEndPoint!;

        Outcome outcome = TracedThread.Run(
            () => Do(() => ((SocketRef)sockets[^1].SafeHandle).Connect(remote, TimeSpan.FromMilliseconds(150))),
            new Fault("connect", Errno.EINTR));

        Assert.That(outcome.Error, Is.EqualTo(SocketError.TimedOut));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Test]
    public void Fault_IsReported(
        [ValueSource(nameof(s_ownWays))] Way way, [Values("poll", "getpeername")] string systemCall, [ValueSource(nameof(s_refusals))] Errno errno) =>
        AssertReported(way, new Fault(systemCall, errno), Outcome.Refusal(errno));

    [Test]
    public void FaultOfAHandle_IsReported(
        [Values("connect", "getsockopt", "fcntl")] string systemCall, [Values] bool isTimed, [ValueSource(nameof(s_refusals))] Errno errno) =>
        AssertReported(new(Owner.Handle, isTimed), new Fault(systemCall, errno), Outcome.Refusal(errno));

    [Test]
    public void FaultThatTheSocketMeets_IsReported(
        [ValueSource(nameof(s_waysToldBySocket))] Way way, [ValueSource(nameof(s_refusals))] Errno errno) =>
        AssertReported(way, new Fault("connect", errno), Outcome.RefusalToldBySocket(errno));

    [Test]
    public void FaultOfReadingTheError_IsReported([ValueSource(nameof(s_refusals))] Errno errno) =>
        AssertReported(new(Owner.Socket, IsTimed: true), new Fault("getsockopt", errno), Outcome.RefusalToldBySocket(errno));

    [Test]
    public void Connector_ContinuesWithTheNextAddress(
        [Values("socket", "connect")] string systemCall, [ValueSource(nameof(s_refusals))] Errno errno)
    {
        using Socket listener = ConnectedPair.CreateListener();
        EndPoint[] endPoints = [listener.LocalEndPoint!, listener.LocalEndPoint!];
        int before = KernelWitness.CountSockets();

        Outcome outcome = TracedThread.Run(
            () => Do(() => SocketConnector.ConnectAsync(endPoints).GetAwaiter().GetResult().Dispose()), new Fault(systemCall, errno));

        Assert.That(outcome, Is.EqualTo(Outcome.Success(0)));
        Assert.That(KernelWitness.CountSockets(), Is.EqualTo(before));
    }

    private static void AssertReported(Way way, Fault fault, Outcome expected)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = NewSocket();
        int before = KernelWitness.CountSockets();

        Outcome outcome = Connect(way, socket, listener, fault);

        Assert.That(outcome, Is.EqualTo(expected));
        AssertUnchanged(way, socket);
        Assert.That(KernelWitness.CountSockets(), Is.EqualTo(before));
    }

    /// <remarks>A <see cref="Socket"/> leaves its descriptor non-blocking once it was, and waits in spite of that.</remarks>
    private static void AssertUnchanged(Way way, Socket socket) =>
        Assert.That(way.Owner == Owner.Socket ? socket.Blocking : !KernelWitness.IsNonBlocking(socket.SafeHandle));

    private static Outcome Connect(Way way, Socket socket, Socket listener, Fault fault)
    {
        EndPoint remote = listener.LocalEndPoint!;
        return TracedThread.Run(
            () => Do(() =>
            {
                if (way.IsTimed)
                {
                    way.Owner.Borrow(socket).Connect(remote, Caller.Patience);
                }
                else
                {
                    way.Owner.Borrow(socket).Connect(remote);
                }
            }),
            fault);
    }

    private static void Start(Socket socket, Socket listener)
    {
        socket.Blocking = false;
        EndPoint remote = listener.LocalEndPoint!;
        Assert.That(Outcome.Of(() => Do(() => socket.Connect(remote))).Error, Is.EqualTo(SocketError.WouldBlock));
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static long Do(Action action)
    {
        action();
        return 0;
    }

    internal sealed record Way(Owner Owner, bool IsTimed);
}
