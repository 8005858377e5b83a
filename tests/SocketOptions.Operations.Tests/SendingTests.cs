using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class SendingTests
{
    private static readonly ReadOnlyMemory<byte>[] s_parts = ["ab"u8.ToArray(), ReadOnlyMemory<byte>.Empty, "cdef"u8.ToArray()];

    [Test]
    [Parity("25", "26")]
    public void Send_reaches_the_peer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        byte[] buffer = new byte[8];

        Assert.That(owner.Borrow(pair.Near).Send("hello"u8), Is.EqualTo(5));
        Assert.That(pair.Far.Receive(buffer), Is.EqualTo(5));
        Assert.That(buffer[..5], Is.EqualTo("hello"u8.ToArray()));
    }

    [Test]
    [Parity("26")]
    [Platform("Linux")]
    public void More_holds_a_message_back()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        byte[] buffer = new byte[8];

        ((SocketRef)pair.Near).Send("abc"u8, SocketMessageFlags.More);
        Assert.That(pair.Far.Poll(50_000, SelectMode.SelectRead), Is.False);
        ((SocketRef)pair.Near).Send("def"u8);

        Assert.That(pair.Far.Receive(buffer), Is.EqualTo(6));
    }

    [Test]
    [Parity("27", "28")]
    public void Several_buffers_arrive_as_one([Values] Owner owner, [Values] bool isStream)
    {
        using ConnectedPair pair = isStream ? ConnectedPair.CreateTcp() : ConnectedPair.CreateUdp();
        byte[] buffer = new byte[8];

        Assert.That(owner.Borrow(pair.Near).Send(s_parts), Is.EqualTo(6));
        Assert.That(pair.Far.Receive(buffer), Is.EqualTo(6));
        Assert.That(buffer[..6], Is.EqualTo("abcdef"u8.ToArray()));
    }

    [Test]
    [Parity("30", "31")]
    public void SendTo_reaches_an_address([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        byte[] buffer = new byte[8];
        EndPoint source = new IPEndPoint(IPAddress.Any, 0);

        Assert.That(owner.Borrow(near).SendTo("abc"u8, far.LocalEndPoint!), Is.EqualTo(3));
        Assert.That(far.ReceiveFrom(buffer, ref source), Is.EqualTo(3));
        Assert.That(source, Is.EqualTo(near.LocalEndPoint));
        Assert.That(owner.Borrow(near).SendTo("defg"u8, far.LocalEndPoint!.Serialize()), Is.EqualTo(4));
        Assert.That(far.Receive(buffer), Is.EqualTo(4));
        Assert.That(buffer[..4], Is.EqualTo("defg"u8.ToArray()));
    }

    [Test]
    [Parity("32", "33")]
    public void SendTo_gathers_buffers([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        byte[] buffer = new byte[8];

        Assert.That(owner.Borrow(near).SendTo(s_parts, far.LocalEndPoint!.Serialize()), Is.EqualTo(6));
        Assert.That(far.Receive(buffer), Is.EqualTo(6));
        Assert.That(buffer[..6], Is.EqualTo("abcdef"u8.ToArray()));
    }

    [Test]
    [Parity("30")]
    public void A_message_that_is_too_long_is_refused([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();

        bool isSent = owner.Borrow(pair.Near).TrySend(new byte[70_000], SocketMessageFlags.None, out int sent, out SocketError error);

        Assert.That((isSent, error, sent), Is.EqualTo((false, SocketError.MessageSize, 0)));
    }

    [Test]
    [Parity("25")]
    public void Send_goes_on_until_all_is_sent([Values] Owner owner, [Values] bool isVectored, [Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        // A bare handle that is non-blocking does not wait.
        if (isNonBlockingUnderneath && owner == Owner.Socket)
        {
            MakeNonBlockingUnderneath(pair.Near);
        }

        byte[] sent = new byte[16 << 20];
        Random.Shared.NextBytes(sent);
        byte[] received = new byte[sent.Length];
        Task receiving = Task.Run(async () =>
        {
            await Task.Delay(50);
            for (int taken = 0; taken < received.Length;)
            {
                taken += pair.Far.Receive(received.AsSpan(taken));
            }
        });

        long count = isVectored
            ? owner.Borrow(pair.Near).Send([sent.AsMemory(0, 1_000_001), sent.AsMemory(1_000_001, 3), sent.AsMemory(1_000_004)])
            : owner.Borrow(pair.Near).Send(sent);

        Assert.That(count, Is.EqualTo(sent.Length));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(received.AsSpan().SequenceEqual(sent));
    }

    [Test]
    [Parity("25", "27")]
    public void Where_nobody_waits_the_part_that_was_sent_is_counted([Values] Owner owner, [Values] bool isVectored)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Blocking = false;
        byte[] data = new byte[64 << 20];

        long sent = isVectored ? owner.Borrow(pair.Near).Send([data, data]) : owner.Borrow(pair.Near).Send(data);
        Assert.That(sent, Is.GreaterThan(0));
        SocketError error;
        while (owner.Borrow(pair.Near).TrySend(data, SocketMessageFlags.None, out int more, out error))
        {
            sent += more;
        }

        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
        pair.Near.Dispose();
        long received = 0;
        for (int count = -1; count != 0; received += count)
        {
            count = pair.Far.Receive(data);
        }

        Assert.That(received, Is.EqualTo(sent));
    }

    [Test]
    [Parity("25")]
    [Platform("Linux")]
    public void A_broken_connection_is_an_error_and_no_signal()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.EnableResetOnClose();
        pair.Far.Dispose();
        SpinWait.SpinUntil(() => pair.Near.Poll(0, SelectMode.SelectRead), Caller.Patience);

        ((SocketRef)pair.Near).TrySend("a"u8, SocketMessageFlags.None, out _, out SocketError first);
        ((SocketRef)pair.Near).TrySend("a"u8, SocketMessageFlags.None, out _, out SocketError second);

        Assert.That((first, second), Is.EqualTo((SocketError.ConnectionReset, SocketError.Shutdown)));
    }

    internal static void MakeNonBlockingUnderneath(Socket socket)
    {
        using CancellationTokenSource source = new();
        ValueTask<int> pending = socket.ReceiveAsync(new byte[1], source.Token);
        source.Cancel();
        Assert.That(async () => await pending, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(socket.Blocking);
        if (OperatingSystem.IsLinux())
        {
            Assert.That(Libc.IsNonBlocking(socket.SafeHandle));
        }
    }
}
