using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class ConnectingTests
{
    [Test]
    [Parity("2", "3")]
    public void A_connected_socket_knows_that_it_is([Values] bool isTimed, [Values] bool isRawAddress)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        EndPoint remote = listener.LocalEndPoint!;

        Connect(socket, remote, isTimed, isRawAddress);

        Assert.That((socket.Connected, socket.Blocking), Is.EqualTo((true, true)));
        Assert.That(socket.RemoteEndPoint, Is.EqualTo(remote));
        using Socket accepted = listener.Accept();
        using NetworkStream stream = new(socket);
        stream.Write("x"u8);
        Assert.That(accepted.Receive(new byte[2]), Is.EqualTo(1));
    }

    [Test]
    [Parity("2", "3")]
    public void A_bare_handle_connects([Values] bool isTimed, [Values] bool isRawAddress)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using SafeSocketHandle handle = CreateTcp();

        Connect(handle, listener.LocalEndPoint!, isTimed, isRawAddress);

        using Socket socket = new(handle);
        Assert.That(socket.RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
    }

    [Test]
    [Parity("3")]
    public void The_mode_stays_as_it_was([Values] Owner owner, [Values] bool isBlocking, [Values] bool isRefused)
    {
        using Socket listener = ConnectedPair.CreateListener();
        IPEndPoint remote = isRefused ? GetRefusingEndPoint() : (IPEndPoint)listener.LocalEndPoint!;
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Blocking = isBlocking;

        SocketError error = SocketError.Success;
        try
        {
            owner.Borrow(socket).Connect(remote, Caller.Patience);
        }
        catch (SocketException exception)
        {
            error = exception.SocketErrorCode;
        }

        Assert.That(error, Is.EqualTo(isRefused ? SocketError.ConnectionRefused : SocketError.Success));
        Assert.That(socket.Blocking, Is.EqualTo(isBlocking));
        // Windows shows the mode of connected sockets only, and does not tell it beforehand.
        if (owner == Owner.Handle && (OperatingSystem.IsLinux() || !isRefused))
        {
            Assert.That(Libc.IsNonBlocking(socket.SafeHandle), Is.EqualTo(!isBlocking && OperatingSystem.IsLinux()));
        }
    }

    [Test]
    [Parity("2")]
    public void A_refused_connection_is_refused([Values] Owner owner, [Values] bool isTimed)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception = Assert.Throws<SocketException>(
            () => Connect(owner.Borrow(socket), GetRefusingEndPoint(), isTimed, isRawAddress: false));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
    }

    [Test]
    [Parity("2")]
    public void Where_nobody_waits_the_connection_is_there_later([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Blocking = false;

        bool isConnected = owner.Borrow(socket).TryConnect(listener.LocalEndPoint!.Serialize(), out SocketError error);

        Assert.That(error, Is.EqualTo(isConnected ? SocketError.Success : SocketError.WouldBlock));
        Assert.That(socket.Poll(Caller.Patience, SelectMode.SelectWrite));
        Assert.That(((SocketRef)socket).TakeError(), Is.Null);
        Assert.That(((SocketRef)socket).RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
    }

    [Test]
    [Parity("3")]
    public void No_time_is_over_at_once([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception =
            Assert.Throws<SocketException>(() => owner.Borrow(socket).Connect(listener.LocalEndPoint!, TimeSpan.Zero));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.TimedOut));
        Assert.That(socket.Blocking);
    }

    [Test]
    [Parity("3")]
    public void A_silent_peer_is_given_up_in_time([Values] Owner owner)
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        TimeSpan time = Caller.Measure(() => Assert.That(
            Assert.Throws<SocketException>(
                () => owner.Borrow(socket).Connect(listener.EndPoint, TimeSpan.FromMilliseconds(250))).SocketErrorCode,
            Is.EqualTo(SocketError.TimedOut)));

        Assert.That(time.TotalMilliseconds, Is.InRange(249, 2000));
        Assert.That(socket.Blocking);
    }

    [Test]
    [Parity("3")]
    public async Task A_token_ends_the_attempt([Values] Owner owner)
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using CancellationTokenSource source = new();

        Exception? exception = await Caller.InterruptAsync(
            () => owner.Borrow(socket).Connect(listener.EndPoint, Timeout.InfiniteTimeSpan, source.Token), source.Cancel);

        Assert.That(exception, Is.InstanceOf<OperationCanceledException>());
        Assert.That(socket.Blocking);
        if (owner == Owner.Handle && OperatingSystem.IsLinux())
        {
            Assert.That(Libc.IsNonBlocking(socket.SafeHandle), Is.False);
        }
    }

    [Test]
    [Parity("3")]
    public async Task Disposing_ends_the_attempt([Values] Owner owner, [Values] bool isTimed)
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using SafeSocketHandle handle = CreateTcp();
        // There the kernel waits where no time is given, and nobody can call it off.
        isTimed |= OperatingSystem.IsWindows();

        Exception? exception = owner == Owner.Socket
            ? await Caller.InterruptAsync(
                () => ((SocketRef)socket).Connect(listener.EndPoint, Timeout.InfiniteTimeSpan), socket.Dispose)
            : await Caller.InterruptAsync(() => Connect(handle, listener.EndPoint, isTimed, isRawAddress: true), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("3")]
    public void A_negative_time_is_refused()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Assert.That(
            () => ((SocketRef)socket).Connect(new IPEndPoint(IPAddress.Loopback, 1), TimeSpan.FromSeconds(-2)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    [Parity("3")]
    [Platform("Linux")]
    public async Task A_local_listener_without_room_is_waited_for([Values] Owner owner)
    {
        UnixSocketEndPoint name = UnixSocketEndPoint.FromAbstractName(Guid.NewGuid().ToByteArray());
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(name);
        listener.Listen(0);
        using Socket first = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        first.Connect(name);
        using Socket second = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using Socket third = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        Exception? late = await Caller.InterruptAsync(
            () => owner.Borrow(second).Connect(name, Caller.Patience), () => listener.Accept().Dispose());
        SocketException? never = Assert.Throws<SocketException>(
            () => owner.Borrow(third).Connect(name, TimeSpan.FromMilliseconds(100)));

        Assert.That(late, Is.Null);
        Assert.That(never.SocketErrorCode, Is.EqualTo(SocketError.TimedOut));
    }

    private static void Connect(SocketRef socket, EndPoint remote, bool isTimed, bool isRawAddress)
    {
        switch (isTimed, isRawAddress)
        {
            case (true, true):
                socket.Connect(remote.Serialize(), Caller.Patience);
                break;
            case (true, false):
                socket.Connect(remote, Caller.Patience);
                break;
            case (false, true):
                socket.Connect(remote.Serialize());
                break;
            default:
                socket.Connect(remote);
                break;
        }
    }

    private static SafeSocketHandle CreateTcp() => SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream);

    private static IPEndPoint GetRefusingEndPoint()
    {
        // Bound and not listening, so that nobody else takes the port meanwhile.
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }

    /// <summary>A listener whose queue is full, so that the kernel drops further attempts without an answer.</summary>
    private sealed class SilentListener : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _queued = [];

        internal SilentListener()
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(0);
            for (int i = 0; i < 4; i++)
            {
                Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
                Assert.That(() => socket.Connect(EndPoint), Throws.InstanceOf<SocketException>());
                _queued.Add(socket);
            }

            Thread.Sleep(20);
        }

        internal EndPoint EndPoint => _listener.LocalEndPoint!;

        public void Dispose()
        {
            _queued.ForEach(socket => socket.Dispose());
            _listener.Dispose();
        }
    }
}
