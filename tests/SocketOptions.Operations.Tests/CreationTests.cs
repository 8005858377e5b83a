using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class CreationTests
{
    [Test]
    [Parity("X1", "X2", "X67", "X68")]
    public void A_socket_is_made([Values(SocketType.Stream, SocketType.Dgram)] SocketType type)
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv6, type);
        using Socket socket = new(handle);

        Assert.That((socket.AddressFamily, socket.SocketType), Is.EqualTo((AddressFamily.InterNetworkV6, type)));
        Assert.That(((SocketRef)handle).Inheritable, Is.False);
    }

    [Test]
    [Parity("X1", "X2", "X68")]
    public void A_socket_is_what_the_flags_say([Values(0, 1, 2, 3)] int flags)
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(
            SocketDomain.IPv4, SocketType.Stream, ProtocolType.Tcp, (SocketCreationFlags)flags);

        // Windows shows the mode of connected sockets only.
        if (OperatingSystem.IsLinux())
        {
            Assert.That(Libc.IsNonBlocking(handle), Is.EqualTo((flags & 1) != 0));
        }

        Assert.That(Libc.IsCloseOnExec(handle), Is.EqualTo((flags & 2) == 0));
        Assert.That(((SocketRef)handle).Type, Is.EqualTo(SocketType.Stream));
    }

    [Test]
    [Parity("X3", "X4")]
    [Platform("Linux")]
    public void A_pair_is_connected_and_what_the_flags_say([Values(0, 1, 2, 3)] int flags)
    {
        (SafeSocketHandle first, SafeSocketHandle second) =
            SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream, flags: (SocketCreationFlags)flags);
        using (first)
        using (second)
        {
            foreach (SafeSocketHandle handle in (SafeSocketHandle[])[first, second])
            {
                Assert.That(Libc.IsNonBlocking(handle), Is.EqualTo((flags & 1) != 0));
                Assert.That(Libc.IsCloseOnExec(handle), Is.EqualTo((flags & 2) == 0));
            }

            ((SocketRef)first).Send("x"u8);
            Assert.That(((SocketRef)second).Receive(new byte[2]), Is.EqualTo(1));
        }
    }

    [Test]
    [Parity("X3", "X68")]
    public void Windows_has_no_pairs() =>
        Assert.That(
            () =>
            {
                (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
                first.Dispose();
                second.Dispose();
            },
            OperatingSystem.IsWindows() ? Throws.InstanceOf<PlatformNotSupportedException>() : Throws.Nothing);

    [Test]
    [Parity("X68")]
    [Platform(Exclude = "Win")]
    public void Registered_io_is_for_Windows() =>
        Assert.That(
            () => SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream, flags: SocketCreationFlags.RegisteredIO),
            Throws.InstanceOf<PlatformNotSupportedException>());

    [Test]
    [Parity("X1", "X67")]
    [Platform("Linux")]
    public void A_netlink_socket_asks_the_kernel()
    {
        // From linux/rtnetlink.h: RTM_GETLINK, answered by RTM_NEWLINK, and the request for a dump.
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.Netlink, SocketType.Raw);
        SocketRef socket = handle;
        socket.Bind(new NativeEndPoint(SocketDomain.Netlink, new byte[10]));
        byte[] request = [32, 0, 0, 0, 18, 0, 0x01, 0x03, 1, 0, 0, 0, 0, 0, 0, 0, .. new byte[16]];
        byte[] answer = new byte[64 * 1024];

        socket.SendTo(request, new NativeEndPoint(SocketDomain.Netlink, new byte[10]));
        SocketReceiveResult result = socket.ReceiveFrom(answer, out EndPoint? source);

        Assert.That(result.BytesReceived, Is.GreaterThan(32));
        Assert.That(BitConverter.ToUInt16(answer, 4), Is.EqualTo(16));
        Assert.That((source as NativeEndPoint)?.Domain, Is.EqualTo(SocketDomain.Netlink));
    }

    [Test]
    [Parity("X67")]
    [Platform("Linux")]
    public void A_packet_socket_sees_what_passes()
    {
        const ProtocolType AllProtocols = (ProtocolType)0x0300;
        using (SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.Packet, SocketType.Dgram, AllProtocols))
        using (ConnectedPair pair = ConnectedPair.CreateUdp())
        {
            ((SocketRef)handle).ReceiveTimeout = TimeSpan.FromSeconds(5);
            pair.Near.Send("x"u8);
            ((SocketRef)handle).ReceiveFrom(new byte[2048], out EndPoint? source);
            Assert.That((source as NativeEndPoint)?.Domain, Is.EqualTo(SocketDomain.Packet));
        }
    }

    [Test]
    [Parity("X62", "X64", "X67")]
    [Platform("Linux")]
    public void A_vsock_socket_binds()
    {
        using (SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.Vsock, SocketType.Stream))
        {
            SocketRef socket = handle;
            socket.Bind(new VsockEndPoint(VsockEndPoint.AnyContextId, VsockEndPoint.AnyPort));

            VsockEndPoint? local = socket.LocalEndPoint as VsockEndPoint;
            Assert.That(local?.ContextId, Is.EqualTo(VsockEndPoint.AnyContextId));
            Assert.That(local?.Port, Is.Not.EqualTo(VsockEndPoint.AnyPort));
        }
    }

    [Test]
    [Parity("X67", "X69")]
    public void What_the_kernel_lacks_is_refused() =>
        Assert.That(
            () => SocketFactory.CreateHandle(new SocketDomain(45), SocketType.Stream),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode))
                .EqualTo(SocketError.AddressFamilyNotSupported));
}
