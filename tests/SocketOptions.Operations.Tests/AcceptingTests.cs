using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class AcceptingTests
{
    [Test]
    [Parity("5", "S6")]
    public void Accept_gives_a_socket_and_the_address_of_the_peer([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        using Socket client = Connect(listener);

        using Socket accepted = owner.Borrow(listener).Accept(out EndPoint? peer);

        Assert.That(peer, Is.EqualTo(client.LocalEndPoint));
        Assert.That((accepted.Connected, accepted.Blocking), Is.EqualTo((true, true)));
        Assert.That(accepted.RemoteEndPoint, Is.EqualTo(client.LocalEndPoint));
        client.Send("x"u8);
        Assert.That(accepted.Receive(new byte[2]), Is.EqualTo(1));
    }

    [Test]
    [Parity("5", "6", "93")]
    public void An_accepted_handle_is_what_the_flags_say(
        [Values] Owner owner,
        [Values(
            SocketCreationFlags.None,
            SocketCreationFlags.Inheritable,
            SocketCreationFlags.NonBlocking,
            SocketCreationFlags.NonBlocking | SocketCreationFlags.Inheritable)] SocketCreationFlags flags,
        [Values] bool isListenerBlocking)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.Blocking = isListenerBlocking;
        using Socket client = Connect(listener);
        SocketAddress peer = SocketAddress.CreateBuffer();
        Assert.That(listener.Poll(Caller.Patience, SelectMode.SelectRead));

        using SafeSocketHandle accepted = owner.Borrow(listener).AcceptHandle(flags, peer);

        Assert.That(Libc.IsCloseOnExec(accepted), Is.EqualTo((flags & SocketCreationFlags.Inheritable) == 0));
        Assert.That(Libc.IsNonBlocking(accepted), Is.EqualTo((flags & SocketCreationFlags.NonBlocking) != 0));
        Assert.That(peer.ToEndPoint(), Is.EqualTo(client.LocalEndPoint));
    }

    [Test]
    [Parity("5")]
    public void TryAcceptHandle_answers_WouldBlock_where_nobody_waits([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.Blocking = false;

        owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out SafeSocketHandle? accepted, out SocketError error);

        Assert.That((error, accepted), Is.EqualTo((SocketError.WouldBlock, (SafeSocketHandle?)null)));
    }

    [Test]
    [Parity("5")]
    public async Task Accept_waits_for_a_connection([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
    {
        using Socket listener = ConnectedPair.CreateListener();
        // A bare handle that is non-blocking does not wait.
        if (isNonBlockingUnderneath && owner == Owner.Socket)
        {
            using CancellationTokenSource source = new();
            ValueTask<Socket> pending = listener.AcceptAsync(source.Token);
            await source.CancelAsync();
            Assert.That(async () => await pending, Throws.InstanceOf<OperationCanceledException>());
        }

        Socket? client = null;
        Exception? exception = await Caller.InterruptAsync(
            () => owner.Borrow(listener).Accept().Dispose(), () => client = Connect(listener));

        client?.Dispose();
        Assert.That(exception, Is.Null);
    }

    [Test]
    [Parity("5")]
    [Platform(Exclude = "Win")]
    public void Accept_ends_when_the_time_to_receive_is_over([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.ReceiveTimeout = 100;

        SocketError error = default;
        TimeSpan time = Caller.Measure(() => owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out _, out error));

        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(time.TotalMilliseconds, Is.InRange(99, 2000));
    }

    private static Socket Connect(Socket listener)
    {
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!);
        return client;
    }
}
