using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class CreationTests
{
    [Test]
    [Parity("Socket::new", "Socket::new_raw", "constants of Domain", "constants and flags of Type")]
    public void Socket_IsCreated([Values(SocketType.Stream, SocketType.Dgram)] SocketType type)
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv6, type);
        using Socket socket = new(handle);

        Assert.That((socket.AddressFamily, socket.SocketType), Is.EqualTo((AddressFamily.InterNetworkV6, type)));
        Assert.That(((SocketRef)handle).Inheritable, Is.False);
    }

    [Test]
    [Parity("Socket::new", "Socket::new_raw", "constants and flags of Type")]
    public void Socket_HasTheFlags([Values(0, 1, 2, 3)] int flags)
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(
            SocketDomain.IPv4, SocketType.Stream, ProtocolType.Tcp, (SocketCreationFlags)flags);

        // Windows shows the mode of connected sockets only.
        if (OperatingSystem.IsLinux())
        {
            Assert.That(KernelWitness.IsNonBlocking(handle), Is.EqualTo((flags & 1) != 0));
        }

        Assert.That(KernelWitness.IsCloseOnExec(handle), Is.EqualTo((flags & 2) == 0));
        Assert.That(((SocketRef)handle).SocketType, Is.EqualTo(SocketType.Stream));
    }

    [Test]
    [Parity("Socket::pair", "Socket::pair_raw")]
    [Platform("Linux")]
    public void Pair_IsConnectedAndHasTheFlags([Values(0, 1, 2, 3)] int flags)
    {
        (SafeSocketHandle first, SafeSocketHandle second) =
            SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream, flags: (SocketCreationFlags)flags);
        using (first)
        using (second)
        {
            foreach (SafeSocketHandle handle in (SafeSocketHandle[])[first, second])
            {
                Assert.That(KernelWitness.IsNonBlocking(handle), Is.EqualTo((flags & 1) != 0));
                Assert.That(KernelWitness.IsCloseOnExec(handle), Is.EqualTo((flags & 2) == 0));
            }

            ((SocketRef)first).Send("x"u8);
            Assert.That(((SocketRef)second).Receive(new byte[2]), Is.EqualTo(1));
        }
    }

    [Test]
    [Parity("Socket::pair", "constants and flags of Type")]
    public void Windows_HasNoPairs() =>
        Assert.That(
            () =>
            {
                (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
                first.Dispose();
                second.Dispose();
            },
            OperatingSystem.IsWindows() ? Throws.InstanceOf<PlatformNotSupportedException>() : Throws.Nothing);

    [Test]
    [Parity("constants and flags of Type")]
    [Platform(Exclude = "Win")]
    public void RegisteredIO_IsForWindows() =>
        Assert.That(
            () => SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream, flags: SocketCreationFlags.RegisteredIO),
            Throws.InstanceOf<PlatformNotSupportedException>());

    [Test]
    [Parity("Socket::new", "constants of Domain")]
    [Platform("Linux")]
    public void NetlinkSocket_AsksTheKernel()
    {
        // From linux/rtnetlink.h: RTM_GETLINK, whose reply is RTM_NEWLINK, and the request for a dump.
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
    [Parity("constants of Domain")]
    [Platform("Linux")]
    public void PacketSocket_SeesTheTraffic()
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
    [Parity("construction of SockAddr", "inspection of SockAddr", "constants of Domain")]
    [Platform("Linux")]
    public void VsockSocket_Binds()
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
    [Parity("constants of Domain", "constants of Protocol")]
    public void SocketThatTheKernelLacks_IsRejected() =>
        Assert.That(
            () => SocketFactory.CreateHandle(new SocketDomain(45), SocketType.Stream),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode))
                .EqualTo(SocketError.AddressFamilyNotSupported));
}
