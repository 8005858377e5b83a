using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The types that convert to <see cref="SocketRef"/>, and those that do not.</summary>
public sealed class ConversionTests
{
    private static readonly Type[] s_convertible =
    [
        typeof(Socket), typeof(SafeSocketHandle), typeof(NetworkStream), typeof(TcpClient), typeof(TcpListener), typeof(UdpClient),
    ];

    [Test]
    public void OnlyWhatOwnsASocket_Converts() =>
        Assert.That(
            typeof(SocketRef).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name is "op_Implicit" or "op_Explicit")
                .Select(method => method.GetParameters()[0].ParameterType),
            Is.EquivalentTo(s_convertible));

    [Test]
    public void NoConstructor_TakesADescriptor() => Assert.That(typeof(SocketRef).GetConstructors(), Is.Empty);

    [Test]
    public void Socket_IsBorrowed()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SocketRef options = socket;

        options.KeepAlive = true;

        Assert.That(Libc.GetInt32(socket, "SO_KEEPALIVE"), Is.EqualTo(1));
    }

    [Test]
    public void SafeSocketHandle_IsBorrowed()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SocketRef options = socket.SafeHandle;

        options.KeepAlive = true;

        Assert.That(Libc.GetInt32(socket, "SO_KEEPALIVE"), Is.EqualTo(1));
    }

    [Test]
    public void TcpClient_IsBorrowed()
    {
        using TcpClient client = new(AddressFamily.InterNetwork);
        SocketRef options = client;

        options.KeepAlive = true;

        Assert.That(Libc.GetInt32(client.Client, "SO_KEEPALIVE"), Is.EqualTo(1));
    }

    [Test]
    public void UdpClient_IsBorrowed()
    {
        using UdpClient client = new(AddressFamily.InterNetwork);
        SocketRef options = client;

        options.IPTypeOfService = TypeOfService.FromByte(16);

        Assert.That(Libc.GetInt32(client.Client, "IP_TOS"), Is.EqualTo(16));
    }

    [Test]
    public void TcpListener_IsBorrowed()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        SocketRef options = listener;

        options.KeepAlive = true;

        Assert.That(Libc.GetInt32(listener.Server, "SO_KEEPALIVE"), Is.EqualTo(1));
    }

    [Test]
    public void NetworkStream_IsBorrowed()
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        using NetworkStream stream = new(socket.Socket);
        SocketRef options = stream;

        options.TcpNoDelay = true;

        Assert.That(Libc.GetInt32(socket.Socket, "TCP_NODELAY"), Is.EqualTo(1));
    }

    [Test]
    public void Null_IsRefused()
    {
        Assert.That(() => Borrow((Socket)null!), Throws.ArgumentNullException);
        Assert.That(() => Borrow((SafeSocketHandle)null!), Throws.ArgumentNullException);
        Assert.That(() => Borrow((TcpClient)null!), Throws.ArgumentNullException);
        Assert.That(() => Borrow((UdpClient)null!), Throws.ArgumentNullException);
        Assert.That(() => Borrow((TcpListener)null!), Throws.ArgumentNullException);
        Assert.That(() => Borrow((NetworkStream)null!), Throws.ArgumentNullException);
        Assert.That(() => ((Socket)null!).KeepAlive, Throws.ArgumentNullException);
    }

    [Test]
    public void Default_BorrowsNothing()
    {
        Assert.That(() => default(SocketRef).KeepAlive, Throws.InvalidOperationException);
        Assert.That(() => SetKeepAlive(default), Throws.InvalidOperationException);
        Assert.That(() => SocketOption.KeepAlive.TryGet(default, out _, out _), Throws.InvalidOperationException);
        Assert.That(() => SocketOption.KeepAlive.TrySet(default, true, out _), Throws.InvalidOperationException);
    }

    [Test]
    public void Disposed_IsSaid()
    {
        Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SafeSocketHandle handle = socket.SafeHandle;
        TcpClient tcpClient = new(AddressFamily.InterNetwork);
        UdpClient udpClient = new(AddressFamily.InterNetwork);
        using TestSocket connected = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        NetworkStream stream = new(connected.Socket, ownsSocket: true);

        socket.Dispose();
        tcpClient.Dispose();
        udpClient.Dispose();
        stream.Dispose();

        AssertDisposed(() => Borrow(socket), () => SetKeepAlive(socket));
        AssertDisposed(() => Borrow(handle), () => SetKeepAlive(handle));
        AssertDisposed(() => Borrow(tcpClient), () => SetKeepAlive(tcpClient));
        AssertDisposed(() => Borrow(udpClient), () => SetKeepAlive(udpClient));
        AssertDisposed(() => Borrow(stream), () => SetKeepAlive(stream));
        AssertDisposed(() => SocketOption.KeepAlive.TryGet(socket, out _, out _), () => SocketOption.KeepAlive.TrySet(socket, true, out _));
        AssertDisposed(() => SocketOption.IPReceiveTypeOfService.TryGet(socket, out _, out _), () => SocketOption.IPReceiveTypeOfService.TrySet(socket, true, out _));
        AssertDisposed(() => SocketOption.IPReceiveTypeOfService.TryGet(handle, out _, out _), () => SocketOption.IPReceiveTypeOfService.TrySet(handle, true, out _));
    }

    [Test]
    public void Disposed_IsSaidOfTheTypeThatWas()
    {
        TcpClient tcpClient = new(AddressFamily.InterNetwork);
        UdpClient udpClient = new(AddressFamily.InterNetwork);

        tcpClient.Dispose();
        udpClient.Dispose();

        AssertNames(() => Borrow(tcpClient), typeof(TcpClient));
        AssertNames(() => Borrow(udpClient), typeof(UdpClient));
    }

    private static void AssertNames(Action access, Type type) =>
        Assert.That(
            access,
            Throws.TypeOf<ObjectDisposedException>().And.Matches<ObjectDisposedException>(exception => exception!.ObjectName == type.FullName));

    private static void AssertDisposed(Action get, Action set)
    {
        Assert.That(get, Throws.TypeOf<ObjectDisposedException>());
        Assert.That(set, Throws.TypeOf<ObjectDisposedException>());
    }

    private static bool Borrow(SocketRef socket) => socket.KeepAlive;

    private static void SetKeepAlive(SocketRef socket) => socket.KeepAlive = true;
}
