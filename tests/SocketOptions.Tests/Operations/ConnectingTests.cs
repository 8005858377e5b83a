using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class ConnectingTests
{
    [Test]
    [Parity("connect", "connect_timeout")]
    public void ConnectedSocket_IsConnected([Values] bool isTimed, [Values] bool isRawAddress)
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
    [Parity("connect", "connect_timeout")]
    public void BareHandle_Connects([Values] bool isTimed, [Values] bool isRawAddress)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using SafeSocketHandle handle = CreateTcp();

        Connect(handle, listener.LocalEndPoint!, isTimed, isRawAddress);

        using Socket socket = new(handle);
        Assert.That(socket.RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
    }

    [Test]
    [Parity("connect_timeout")]
    public void Mode_StaysTheSame([Values] Owner owner, [Values] bool isBlocking, [Values] bool isRefused)
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
        // Windows shows the mode of connected sockets only, and does not return it beforehand.
        if (owner == Owner.Handle && (OperatingSystem.IsLinux() || !isRefused))
        {
            Assert.That(KernelWitness.IsNonBlocking(socket.SafeHandle), Is.EqualTo(!isBlocking && OperatingSystem.IsLinux()));
        }
    }

    [Test]
    [Parity("connect")]
    public void RefusedConnection_IsReported([Values] Owner owner, [Values] bool isTimed)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception = Assert.Throws<SocketException>(
            () => Connect(owner.Borrow(socket), GetRefusingEndPoint(), isTimed, isRawAddress: false));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
    }

    [Test]
    [Parity("connect")]
    public void NonBlockingSocket_IsConnectedLater([Values] Owner owner)
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
    [Parity("connect")]
    public void ListeningSocket_IsNotConnected([Values] Owner owner)
    {
        using Socket other = ConnectedPair.CreateListener();
        using Socket listener = ConnectedPair.CreateListener();

        bool isConnected = owner.Borrow(listener).TryConnect(other.LocalEndPoint!.Serialize(), out SocketError error);

        Assert.That(isConnected, Is.False);
        Assert.That(error, Is.Not.EqualTo(SocketError.Success));
    }

    [Test]
    [Parity("connect_timeout")]
    public void ZeroTimeout_EndsAtOnce([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception =
            Assert.Throws<SocketException>(() => owner.Borrow(socket).Connect(listener.LocalEndPoint!, TimeSpan.Zero));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.TimedOut));
        Assert.That(socket.Blocking);
    }

    [Test]
    [Parity("connect_timeout")]
    public void SilentPeer_IsAbandonedInTime([Values] Owner owner)
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
    [Parity("connect_timeout")]
    public async Task Token_EndsTheAttempt([Values] Owner owner)
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
            Assert.That(KernelWitness.IsNonBlocking(socket.SafeHandle), Is.False);
        }
    }

    [Test]
    [Parity("connect_timeout")]
    public async Task Disposing_EndsTheAttempt([Values] Owner owner, [Values] bool isTimed)
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using SafeSocketHandle handle = CreateTcp();
        // There the kernel waits if no time is specified, and the wait cannot be canceled.
        isTimed |= OperatingSystem.IsWindows();

        Exception? exception = owner == Owner.Socket
            ? await Caller.InterruptAsync(
                () => ((SocketRef)socket).Connect(listener.EndPoint, Timeout.InfiniteTimeSpan), socket.Dispose)
            : await Caller.InterruptAsync(() => Connect(handle, listener.EndPoint, isTimed, isRawAddress: true), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    // The mode of the descriptor is that of the receiver, too.
    [Test]
    [Parity("connect", "connect_timeout")]
    public async Task Reconnecting_DoesNotDisturbAReceiver([Values] Owner owner, [Values] bool isTimed)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        EndPoint remote = pair.Far.LocalEndPoint!;

        Exception? exception = await Caller.InterruptAsync(
            () => owner.Borrow(pair.Near).Receive(new byte[1]),
            () =>
            {
                for (int i = 0; i < 2000; i++)
                {
                    Connect(owner.Borrow(pair.Near), remote, isTimed, isRawAddress: owner == Owner.Handle);
                }

                pair.Far.Send("x"u8);
            });

        Assert.That(exception, Is.Null);
    }

    [Test]
    [Parity("connect", "connect_timeout")]
    [Platform(Exclude = "Win", Reason = "The mode of a handle is unknown there.")]
    public async Task ConnectingAConnectedHandle_DoesNotDisturbAReceiver([Values] bool isTimed)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SafeSocketHandle handle = pair.Near.SafeHandle;
        EndPoint remote = pair.Far.LocalEndPoint!;

        Exception? exception = await Caller.InterruptAsync(
            () => ((SocketRef)handle).Receive(new byte[1]),
            () =>
            {
                for (int i = 0; i < 500; i++)
                {
                    Assert.That(
                        Assert.Throws<SocketException>(() => Connect(handle, remote, isTimed, isRawAddress: true)).SocketErrorCode,
                        Is.EqualTo(SocketError.IsConnected));
                }

                pair.Far.Send("x"u8);
            });

        Assert.That(exception, Is.Null);
    }

    [Test]
    [Parity("connect", "connect_timeout")]
    public void AddressAsAName_Connects([Values] bool isTimed, [Values] bool isDualMode)
    {
        using Socket listener = ConnectedPair.CreateListener();
        int port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        using Socket socket = isDualMode
            ? new(SocketType.Stream, ProtocolType.Tcp)
            : new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Connect(socket, new DnsEndPoint("127.0.0.1", port), isTimed);

        Assert.That((socket.Connected, socket.Blocking), Is.EqualTo((true, true)));
        using Socket accepted = listener.Accept();
        accepted.Send("x"u8);
        Assert.That(((SocketRef)socket).Receive(new byte[2]), Is.EqualTo(1));
    }

    [Test]
    [Parity("connect", "connect_timeout")]
    public void HostWithoutAnAddressOfTheFamily_IsNotFound([Values] bool isTimed, [Values] bool isFamilyOfTheName)
    {
        using Socket socket = new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = isFamilyOfTheName };
        DnsEndPoint name = new("127.0.0.1", 1, isFamilyOfTheName ? AddressFamily.InterNetworkV6 : AddressFamily.Unspecified);

        SocketException? exception = Assert.Throws<SocketException>(() => Connect(socket, name, isTimed));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.HostNotFound));
    }

    [Test]
    [Parity("connect", "connect_timeout")]
    public void SilentHost_IsAbandonedInTime([Values] bool isCanceled)
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        DnsEndPoint name = new("127.0.0.1", ((IPEndPoint)listener.EndPoint).Port);
        using CancellationTokenSource source = new(isCanceled ? TimeSpan.FromMilliseconds(250) : Timeout.InfiniteTimeSpan);

        Exception? exception = null;
        TimeSpan time = Caller.Measure(() => exception = Assert.Catch(
            () => ((SocketRef)socket).Connect(name, isCanceled ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(250), source.Token)));

        Assert.That(exception, isCanceled ? Is.InstanceOf<OperationCanceledException>() : Is.TypeOf<SocketException>());
        Assert.That((exception as SocketException)?.SocketErrorCode, Is.EqualTo(isCanceled ? default(SocketError?) : SocketError.TimedOut));
        Assert.That(time, Is.InRange(TimeSpan.FromMilliseconds(200), Caller.Patience));
    }

    [Test]
    [Parity("connect_timeout")]
    public async Task Disposing_EndsTheAttemptForAHost()
    {
        using SilentListener listener = new();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        DnsEndPoint name = new("127.0.0.1", ((IPEndPoint)listener.EndPoint).Port);

        Exception? exception = await Caller.InterruptAsync(
            () => ((SocketRef)socket).Connect(name, Timeout.InfiniteTimeSpan), socket.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("bind", "connect", "connect_timeout", "send_to")]
    public void NameOfAHost_IsNoAddressOfAHandle()
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Dgram);
        DnsEndPoint name = new("localhost", 1);

        Assert.That(() => ((SocketRef)handle).Bind(name), Throws.ArgumentException);
        Assert.That(() => ((SocketRef)handle).Connect(name), Throws.ArgumentException);
        Assert.That(() => ((SocketRef)handle).Connect(name, Caller.Patience), Throws.ArgumentException);
        Assert.That(() => ((SocketRef)handle).SendTo("x"u8, SocketMessageFlags.None, name), Throws.ArgumentException);
    }

    [Test]
    [Parity("connect_timeout")]
    public void NegativeTimeout_IsRejected()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Assert.That(
            () => ((SocketRef)socket).Connect(new IPEndPoint(IPAddress.Loopback, 1), TimeSpan.FromSeconds(-2)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    [Parity("connect_timeout")]
    [Platform("Linux")]
    public async Task FullLocalListener_IsAwaited([Values] Owner owner)
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

    private static void Connect(SocketRef socket, DnsEndPoint name, bool isTimed)
    {
        if (isTimed)
        {
            socket.Connect(name, Caller.Patience);
        }
        else
        {
            socket.Connect(name);
        }
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
        // Bound and not listening, so that no other socket uses the port meanwhile.
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
