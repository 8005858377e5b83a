using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>A rejection by the kernel arrives as the right error with the errno, and changes nothing else.</summary>
public sealed class RefusalTests
{
    [Test]
    [Platform("Linux")]
    public void OptionOfAnotherProtocol_IsENOPROTOOPTToSetAndEOPNOTSUPPToGet()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        AssertRefused(() => socket.TcpUserTimeout, SocketError.OperationNotSupported, Libc.EOPNOTSUPP);
        AssertRefused(() => socket.TcpUserTimeout = TimeSpan.FromSeconds(1), SocketError.ProtocolOption, Libc.ENOPROTOOPT);
        AssertRefused(() => ((SocketRef)socket.SafeHandle).TcpUserTimeout, SocketError.OperationNotSupported, Libc.EOPNOTSUPP);
        AssertRefused(() => SetUserTimeout(socket.SafeHandle), SocketError.ProtocolOption, Libc.ENOPROTOOPT);
        Assert.That(SocketOption.TcpUserTimeout.TryGet(socket, out TimeSpan? value, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.OperationNotSupported));
        Assert.That(value, Is.Null);
    }

    [Test]
    [Platform("Linux")]
    public void OptionWithoutPrivilege_IsEPERM()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Unprivileged.Run(() =>
        {
            AssertRefused(() => socket.PacketMark = 7, SocketError.AccessDenied, Libc.EPERM);
            AssertRefused(() => SetMark(socket.SafeHandle, 7), SocketError.AccessDenied, Libc.EPERM);
            AssertRefused(() => socket.IPTransparent = true, SocketError.AccessDenied, Libc.EPERM);
            Assert.That(SocketOption.PacketMark.TrySet(socket, 7, out SocketError error), Is.False);
            Assert.That(error, Is.EqualTo(SocketError.AccessDenied));
        });

        Assert.That(Libc.GetInt32(socket, "SO_MARK"), Is.Zero);
        Assert.That(Libc.GetInt32(socket, "IP_TRANSPARENT"), Is.Zero);
        socket.PacketMark = 7;
        Assert.That(Libc.GetInt32(socket, "SO_MARK"), Is.EqualTo(7));
    }

    [Test]
    public void ValueTooLate_IsEINVAL()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp6);
        socket.IPv6Only = true;
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));

        AssertRefused(() => socket.IPv6Only = false, SocketError.InvalidArgument, Libc.EINVAL);
        AssertRefused(() => SetIPv6Only(socket.SafeHandle, false), SocketError.InvalidArgument, Libc.EINVAL);
        Assert.That(Libc.GetInt32(socket, "IPV6_V6ONLY"), Is.EqualTo(1));
    }

    // SocketError has no name for it, but the errno identifies it.
    [Test]
    [Platform("Linux")]
    public void UnknownInterface_IsENODEV()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        AssertRefused(() => socket.BoundInterfaceName = "nosuch0", SocketError.SocketError, Libc.ENODEV);
        AssertRefused(() => SetDevice(socket.SafeHandle, "nosuch0"), SocketError.SocketError, Libc.ENODEV);
        Assert.That(SocketOption.BoundInterfaceName.TrySet(socket, "nosuch0", out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.SocketError));
    }

    [Test]
    [Platform("Linux")]
    public void NothingToDetach_IsENOENT()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        AssertRefused(socket.DetachFilter, SocketError.AddressNotAvailable, Libc.ENOENT);
    }

    [Test]
    [Platform("Linux")]
    public void TheTrapExists_ConnectedSocketIsMarkedAsDisconnected()
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);

        Assert.That(() => socket.Socket.SetRawSocketOption(1, 25, "nosuch0"u8), Throws.TypeOf<SocketException>());

        Assert.That(socket.Socket.Connected, Is.False);
    }

    [Test]
    [Platform("Linux")]
    public void TheTrapExists_ConnectedSocketIsMarkedAsDisconnectedByReading()
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);

        // TCP_REPAIR_WINDOW
        Assert.That(
            () => socket.Socket.GetRawSocketOption(6, 29, new byte[20]),
            Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.NativeErrorCode)).EqualTo(Libc.EACCES));

        Assert.That(socket.Socket.Connected, Is.False);
    }

    [Test]
    [Platform("Linux")]
    public void UnconnectedSocket_TellsTheErrorWithoutItsErrno()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        // The Socket asks the kernel, for the sake of fail-over, and its exception has another message.
        AssertRefused(() => socket.TcpRepairWindow, SocketError.AccessDenied, Libc.EACCES);
        AssertRefused(() => ((SocketRef)socket.SafeHandle).TcpRepairWindow, SocketError.AccessDenied, Libc.EPERM);
    }

    [Test]
    [Platform("Linux")]
    public void ConnectedSocket_StaysConnected([Values] bool blocking, [Values] bool accepted)
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        (Socket socket, Socket peer) = accepted ? (pair.Peer, pair.Socket) : (pair.Socket, pair.Peer);
        socket.Blocking = blocking;

        AssertRefused(() => socket.TcpRepairWindow, SocketError.AccessDenied, Libc.EPERM);
        AssertRefused(() => socket.BoundInterfaceName = "nosuch0", SocketError.SocketError, Libc.ENODEV);
        AssertRefused(() => socket.IPv6UnicastHopLimit = 5, SocketError.ProtocolOption, Libc.ENOPROTOOPT);
        AssertRefused(() => socket.IPv6UnicastHopLimit, SocketError.OperationNotSupported, Libc.EOPNOTSUPP);

        Assert.That(socket.Connected);
        Assert.That(socket.Send([42]), Is.EqualTo(1));
        byte[] received = new byte[1];
        Assert.That(peer.Receive(received), Is.EqualTo(1));
        Assert.That(received, Is.EqualTo(new byte[] { 42 }));
    }

    // The same for an option that .NET tracks, which is set through another API.
    [Test]
    public void ConnectedSocket_StaysConnectedWhenATrackedOptionIsRefused([Values] bool blocking)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp6, SocketState.Connected);
        socket.Socket.Blocking = blocking;

        AssertRefused(() => socket.Socket.IPv6Only = false, SocketError.InvalidArgument, Libc.EINVAL);

        Assert.That(socket.Socket.Connected);
    }

    private static void AssertRefused(Action access, SocketError error, int errno) =>
        Assert.That(
            access,
            Throws.TypeOf<SocketOptionException>()
                .With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(error)
                .And.Property(nameof(SocketException.NativeErrorCode)).EqualTo(errno));

    private static void AssertRefused<T>(Func<T> get, SocketError error, int errno) =>
        AssertRefused(() => { get(); }, error, errno);

    private static void SetUserTimeout(SocketRef socket) => socket.TcpUserTimeout = TimeSpan.FromSeconds(1);

    private static void SetMark(SocketRef socket, uint value) => socket.PacketMark = value;

    private static void SetIPv6Only(SocketRef socket, bool value) => socket.IPv6Only = value;

    private static void SetDevice(SocketRef socket, string? value) => socket.BoundInterfaceName = value;
}
