using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class BindingTests
{
    [Test]
    [Parity("1", "4", "7")]
    public void A_socket_binds_and_listens([Values] Owner owner, [Values] bool isRawAddress)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        IPEndPoint any = new(IPAddress.Loopback, 0);
        SocketRef borrowed = owner.Borrow(socket);

        if (isRawAddress)
        {
            borrowed.Bind(any.Serialize());
        }
        else
        {
            borrowed.Bind(any);
        }

        borrowed.Listen(4);

        IPEndPoint local = (IPEndPoint)borrowed.LocalEndPoint!;
        Assert.That(local.Address, Is.EqualTo(IPAddress.Loopback));
        using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(local);
        using Socket accepted = owner == Owner.Socket ? socket.Accept() : borrowed.Accept();
        Assert.That(accepted.RemoteEndPoint, Is.EqualTo(client.LocalEndPoint));
    }

    [Test]
    [Parity("1")]
    [Platform("Linux")]
    public void A_bare_handle_binds_with_nothing_added()
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream);

        ((SocketRef)handle).Bind(new IPEndPoint(IPAddress.Loopback, 0));

        const int SolSocket = 1;
        const int SoReuseAddress = 2;
        Assert.That(Libc.GetOption(handle, SolSocket, SoReuseAddress), Is.Zero);
    }

    [Test]
    [Parity("1")]
    public void An_address_in_use_is_refused([Values] Owner owner)
    {
        using Socket first = ConnectedPair.CreateListener();
        using Socket second = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception = Assert.Throws<SocketException>(() => owner.Borrow(second).Bind(first.LocalEndPoint!));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.AddressAlreadyInUse));
    }

    [Test]
    [Parity("7", "8")]
    public void Both_ends_have_addresses([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SocketAddress local = SocketAddress.CreateBuffer();
        SocketAddress remote = SocketAddress.CreateBuffer();
        SocketRef near = owner.Borrow(pair.Near);

        near.GetLocalAddress(local);
        near.GetRemoteAddress(remote);

        Assert.That(near.LocalEndPoint, Is.EqualTo(pair.Far.RemoteEndPoint));
        Assert.That(near.RemoteEndPoint, Is.EqualTo(pair.Far.LocalEndPoint));
        Assert.That(local.ToEndPoint(), Is.EqualTo(pair.Far.RemoteEndPoint));
        Assert.That(remote.ToEndPoint(), Is.EqualTo(pair.Far.LocalEndPoint));
        if (OperatingSystem.IsLinux())
        {
            Assert.That(local.Buffer[..local.Size].ToArray(), Is.EqualTo(Libc.GetSocketName(pair.Near.SafeHandle)));
        }
    }

    [Test]
    [Parity("7", "8")]
    [Platform("Linux")]
    public void Without_a_peer_there_is_only_a_local_address([Values] Owner owner)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Assert.That(owner.Borrow(socket).LocalEndPoint, Is.EqualTo(new IPEndPoint(IPAddress.Any, 0)));
        Assert.That(
            Assert.Throws<SocketException>(() => _ = owner.Borrow(socket).RemoteEndPoint).SocketErrorCode,
            Is.EqualTo(SocketError.NotConnected));
    }

    [Test]
    [Parity("12")]
    public void Shutdown_ends_one_direction([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        owner.Borrow(pair.Near).Shutdown(SocketShutdown.Send);

        Assert.That(pair.Far.Receive(new byte[1]), Is.Zero);
        pair.Far.Send("x"u8);
        Assert.That(pair.Near.Receive(new byte[2]), Is.EqualTo(1));
    }

    [Test]
    [Parity("12")]
    public void Shutdown_without_a_peer_is_refused([Values] Owner owner)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Assert.That(
            Assert.Throws<SocketException>(() => owner.Borrow(socket).Shutdown(SocketShutdown.Both)).SocketErrorCode,
            Is.EqualTo(SocketError.NotConnected));
    }

    [Test]
    [Parity("36")]
    // Windows reports it to the next receive instead.
    [Platform(Exclude = "Win")]
    public void TakeError_takes_the_error([Values] Owner owner)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        using (Socket gone = ConnectedPair.CreateBoundUdp())
        {
            socket.Connect(gone.LocalEndPoint!);
        }

        socket.Send("x"u8);
        SocketException? error = null;
        Assert.That(SpinWait.SpinUntil(() => (error = owner.Borrow(socket).TakeError()) is not null, Caller.Patience));
        Assert.That(error?.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(owner.Borrow(socket).TakeError(), Is.Null);
    }

    [Test]
    [Parity("S4")]
    public void The_text_names_both_ends_and_never_fails([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        string text = owner.Borrow(pair.Near).ToString();
        SocketRef nobody = default;

        Assert.That(text, Is.EqualTo($"{pair.Near.LocalEndPoint} -> {pair.Near.RemoteEndPoint}"));
        Assert.That(nobody.ToString(), Is.Empty);
        SafeSocketHandle handle = pair.Near.SafeHandle;
        pair.Near.Dispose();
        SocketRef disposed = owner == Owner.Socket ? pair.Near : handle;
        Assert.That(disposed.ToString(), Is.Empty);
    }
}
