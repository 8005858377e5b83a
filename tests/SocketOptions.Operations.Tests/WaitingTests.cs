using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

/// <summary>Waiting as the owner expects, whatever the descriptor itself would do.</summary>
internal sealed class WaitingTests
{
    [Test]
    [Parity("13", "16", "19", "24", "45", "46")]
    public async Task A_blocking_socket_waits_though_it_is_non_blocking_underneath([Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        if (isNonBlockingUnderneath)
        {
            SendingTests.MakeNonBlockingUnderneath(pair.Near);
        }

        Exception? exception = await Caller.InterruptAsync(
            () => Assert.That(((SocketRef)pair.Near).Receive(new byte[4]), Is.EqualTo(1)), () => pair.Far.Send("x"u8));

        Assert.That(exception, Is.Null);
    }

    [Test]
    [Parity("13", "46")]
    public void The_time_to_receive_is_kept([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        MakeNonBlockingUnderneath(pair.Near, owner, isNonBlockingUnderneath);
        pair.Near.ReceiveTimeout = 250;

        SocketError error = default;
        TimeSpan time = Caller.Measure(() => owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.None, out _, out error));

        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(time.TotalMilliseconds, Is.InRange(OperatingSystem.IsWindows() ? 200 : 249, 2000));
    }

    [Test]
    [Parity("25", "52")]
    public void The_time_to_send_is_kept_and_what_was_sent_is_counted([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        MakeNonBlockingUnderneath(pair.Near, owner, isNonBlockingUnderneath);
        pair.Near.SendTimeout = 250;
        byte[] data = new byte[64 << 20];

        SocketError error = default;
        TimeSpan time = Caller.Measure(() => owner.Borrow(pair.Near).TrySend(data, SocketMessageFlags.None, out _, out error));
        Assert.That(error, Is.EqualTo(OperatingSystem.IsWindows() ? SocketError.TimedOut : SocketError.Success));
        while (owner.Borrow(pair.Near).TrySend(data, SocketMessageFlags.None, out _, out error))
        {
            // The kernel finds more room as it goes.
        }

        Assert.That(time.TotalMilliseconds, Is.InRange(200, 5000));
        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
    }

    [Test]
    [Parity("13")]
    [Platform("Linux")]
    public void A_handle_waits_only_if_its_descriptor_does()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Libc.SetNonBlocking(pair.Near.SafeHandle);

        Assert.That(
            ((SocketRef)pair.Near.SafeHandle).TryReceive(new byte[1], SocketMessageFlags.None, out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    [Parity("13")]
    public async Task Disposing_a_socket_ends_what_waits_on_it(
        [Values("receive", "receive from", "send", "accept", "peek")] string operation, [Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket listener = ConnectedPair.CreateListener();
        using Socket udp = ConnectedPair.CreateBoundUdp();
        Socket socket = operation switch { "accept" => listener, "receive from" => udp, _ => pair.Near };
        if (isNonBlockingUnderneath && operation != "accept")
        {
            SendingTests.MakeNonBlockingUnderneath(socket);
        }

        Exception? exception = await Caller.InterruptAsync(() => Block(socket, operation), socket.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("13")]
    [Platform(Exclude = "Win", Reason = "A bare handle does not tell there whether it waits, so the kernel waits.")]
    public async Task Disposing_a_handle_ends_what_waits_on_it(
        [Values("receive", "receive from", "send", "accept", "peek")] string operation)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket listener = ConnectedPair.CreateListener();
        using Socket udp = ConnectedPair.CreateBoundUdp();
        Socket socket = operation switch { "accept" => listener, "receive from" => udp, _ => pair.Near };
        using SafeSocketHandle handle = ((SocketRef)socket).DuplicateHandle();

        Exception? exception = await Caller.InterruptAsync(() => Block(handle, operation), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("13")]
    public async Task Many_disposals_at_any_moment_end_in_nothing_else()
    {
        for (int i = 0; i < 200; i++)
        {
            using ConnectedPair pair = ConnectedPair.CreateTcp();
            TaskCompletionSource started = new();
            Task<Exception?> receiving = Task.Run(Exception? () =>
            {
                started.SetResult();
                try
                {
                    int count = ((SocketRef)pair.Near).Receive(new byte[1]);
                    return new InvalidOperationException($"It received {count} bytes.");
                }
                catch (ObjectDisposedException)
                {
                    return null;
                }
                catch (SocketException exception)
                {
                    return exception;
                }
            });
            await started.Task;
            Thread.SpinWait(Random.Shared.Next(20_000));
            pair.Near.Dispose();

            Assert.That(await receiving.WaitAsync(Caller.Patience), Is.Null);
        }
    }

    [Test]
    [Parity("1", "13", "25", "119")]
    public void A_disposed_socket_is_disposed([Values] Owner owner)
    {
        using Socket socket = ConnectedPair.CreateListener();
        SafeSocketHandle handle = socket.SafeHandle;
        socket.Dispose();

        Assert.That(() => Borrow().Receive(new byte[1]), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().Send(new byte[1]), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().Accept(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().Bind(new IPEndPoint(IPAddress.Any, 0)), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().LocalEndPoint, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().Inheritable, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => Borrow().DuplicateHandle(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(
            () => Borrow().Connect(new IPEndPoint(IPAddress.Loopback, 1), Caller.Patience), Throws.InstanceOf<ObjectDisposedException>());

        SocketRef Borrow() => owner == Owner.Socket ? socket : handle;
    }

    [Test]
    [Parity("13")]
    [Platform("Linux")]
    public void Waiting_uses_no_processor()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ReceiveTimeout = 500;
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;

        ((SocketRef)pair.Near).TryReceive(new byte[1], SocketMessageFlags.None, out _, out _);

        process.Refresh();
        Assert.That(process.TotalProcessorTime - before, Is.LessThan(TimeSpan.FromMilliseconds(250)));
    }

    private static void Block(SocketRef socket, string operation)
    {
        switch (operation)
        {
            case "receive":
                socket.Receive(new byte[1]);
                break;
            case "receive from":
                socket.ReceiveFrom(new byte[1], SocketAddress.CreateBuffer());
                break;
            case "send":
                while (true)
                {
                    socket.Send(new byte[16 << 20]);
                }

            case "accept":
                socket.Accept();
                break;
            default:
                socket.PeekSender();
                break;
        }
    }

    private static void MakeNonBlockingUnderneath(Socket socket, Owner owner, bool isNonBlockingUnderneath)
    {
        // A bare handle that is non-blocking does not wait.
        if (isNonBlockingUnderneath && owner == Owner.Socket)
        {
            SendingTests.MakeNonBlockingUnderneath(socket);
        }
    }
}
