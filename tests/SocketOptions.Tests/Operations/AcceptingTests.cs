using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class AcceptingTests
{
    [Test]
    [Parity("accept", "Socket")]
    public void Accept_ReturnsASocketAndTheAddressOfThePeer([Values] Owner owner)
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
    [Parity("accept", "accept_raw", "accept4")]
    public void AcceptedHandle_HasTheFlags(
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

        Assert.That(KernelWitness.IsCloseOnExec(accepted), Is.EqualTo((flags & SocketCreationFlags.Inheritable) == 0));
        Assert.That(KernelWitness.IsNonBlocking(accepted), Is.EqualTo((flags & SocketCreationFlags.NonBlocking) != 0));
        Assert.That(peer.ToEndPoint(), Is.EqualTo(client.LocalEndPoint));
    }

    [Test]
    [Parity("accept")]
    public void TryAcceptHandle_ReturnsWouldBlockWithoutAClient([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.Blocking = false;

        owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out SafeSocketHandle? accepted, out SocketError error);

        Assert.That((error, accepted), Is.EqualTo((SocketError.WouldBlock, (SafeSocketHandle?)null)));
    }

    [Test]
    [Parity("accept")]
    public async Task Accept_WaitsForAConnection([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
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
    [Parity("accept")]
    [Platform(Exclude = "Win")]
    public void Accept_EndsAfterTheReceiveTimeout([Values] Owner owner)
    {
        using Socket listener = ConnectedPair.CreateListener();
        listener.ReceiveTimeout = 100;

        SocketError error = default;
        TimeSpan time = Caller.Measure(() => owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out _, out error));

        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(time.TotalMilliseconds, Is.InRange(99, 2000));
    }

    [Test]
    [Parity("accept")]
    public void SocketThatDoesNotListen_IsRejectedImmediately([Values] Owner owner, [Values] bool isStream, [Values] bool isBlocking)
    {
        using ConnectedPair pair = isStream ? ConnectedPair.CreateTcp() : ConnectedPair.CreateUdp();
        pair.Near.ReceiveTimeout = 5000;
        pair.Near.Blocking = isBlocking;

        owner.Borrow(pair.Near).TryAcceptHandle(SocketCreationFlags.None, null, out _, out SocketError error);

        Assert.That(error, Is.EqualTo(isStream ? SocketError.InvalidArgument : SocketError.OperationNotSupported));
    }

    [Test]
    [Parity("accept")]
    [Platform("Linux")]
    public void SocketOfAPair_IsRejectedImmediately()
    {
        (SafeSocketHandle near, SafeSocketHandle far) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
        using (near)
        using (far)
        {
            ((SocketRef)near).ReceiveTimeout = TimeSpan.FromSeconds(5);
            ((SocketRef)near).TryAcceptHandle(SocketCreationFlags.None, null, out _, out SocketError error);

            Assert.That(error, Is.EqualTo(SocketError.InvalidArgument));
        }
    }

    [Test]
    [Parity("accept")]
    [Platform("Linux")]
    public async Task DisposingAHandle_EndsTheAcceptsThatALateConnectionMissed()
    {
        const int Threads = 8;
        for (int round = 0; round < 20; round++)
        {
            using Socket listener = ConnectedPair.CreateListener();
            using SafeSocketHandle handle = ((SocketRef)listener).DuplicateHandle();
            using CountdownEvent started = new(Threads);
            Task<bool>[] accepting = [.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    started.Signal();
                    try
                    {
                        ((SocketRef)handle).AcceptHandle().Dispose();
                        return true;
                    }
                    catch (ObjectDisposedException)
                    {
                        return false;
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))];
            Assert.That(started.Wait(Caller.Patience));
            await Task.Delay(5);

            using Socket client = Connect(listener);
            await Task.WhenAny(accepting).WaitAsync(Caller.Patience);
            handle.Dispose();

            bool[] hasAccepted = await Task.WhenAll(accepting).WaitAsync(Caller.Patience);
            Assert.That(hasAccepted.Count(static value => value), Is.EqualTo(1));
        }
    }

    private static Socket Connect(Socket listener)
    {
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!);
        return client;
    }
}
