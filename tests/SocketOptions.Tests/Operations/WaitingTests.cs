using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Tests.Operations;

/// <summary>Waiting as the owner expects, regardless of the mode of the descriptor.</summary>
internal sealed class WaitingTests
{
    [Test]
    [Parity("recv", "recv_vectored", "recv_from", "peek_sender", "read_timeout", "set_read_timeout")]
    public async Task BlockingSocketThatIsNonBlockingUnderneath_Waits([Values] bool isNonBlockingUnderneath)
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
    [Parity("recv", "set_read_timeout")]
    public void ReceiveTimeout_IsKept([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
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
    [Parity("send", "set_write_timeout")]
    public void SendTimeout_IsKeptAndSentDataIsCounted([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
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
            // The kernel finds more room with time.
        }

        Assert.That(time.TotalMilliseconds, Is.InRange(200, 5000));
        Assert.That(error, Is.EqualTo(SocketError.TimedOut));
    }

    [Test]
    [Parity("recv")]
    [Platform("Linux")]
    public void Handle_WaitsOnlyIfItsDescriptorDoes()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        KernelWitness.SetNonBlocking(pair.Near.SafeHandle);

        Assert.That(
            ((SocketRef)pair.Near.SafeHandle).TryReceive(new byte[1], SocketMessageFlags.None, out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    [Parity("recv")]
    public async Task DisposingASocket_EndsWaiting(
        [Values("receive", "receive from", "send", "send file", "accept", "peek")] string operation,
        [Values] bool isNonBlockingUnderneath)
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
    [Parity("recv")]
    [Platform(Exclude = "Win", Reason = "A bare handle does not tell there whether it waits, so the kernel waits.")]
    public async Task DisposingAHandle_EndsWaiting(
        [Values("receive", "receive from", "send", "send file", "accept", "peek")] string operation)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket listener = ConnectedPair.CreateListener();
        using Socket udp = ConnectedPair.CreateBoundUdp();
        Socket socket = operation switch { "accept" => listener, "receive from" => udp, _ => pair.Near };
        using SafeSocketHandle handle = ((SocketRef)socket).DuplicateHandle();

        Exception? exception = await Caller.InterruptAsync(() => Block(handle, operation), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
        // The other handle of the same socket is as it was.
        using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!);
        listener.Accept().Dispose();
        pair.Far.Send("x"u8);
        Assert.That(pair.Near.Receive(new byte[2]), Is.EqualTo(1));
    }

    // Each of them would keep the handle open for the others.
    [Test]
    [Parity("recv")]
    [Platform("Linux")]
    public async Task DisposingAHandle_EndsTheWaitsOfSeveralThreads()
    {
        using Socket udp = ConnectedPair.CreateBoundUdp();
        using SafeSocketHandle handle = ((SocketRef)udp).DuplicateHandle();
        Task<Exception?>[] others = [.. Enumerable.Range(0, 7).Select(
            _ => Caller.InterruptAsync(() => Block(handle, "receive"), static () => { }))];

        Exception? exception = await Caller.InterruptAsync(() => Block(handle, "receive"), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
        Assert.That(await Task.WhenAll(others), Is.All.InstanceOf<ObjectDisposedException>());
    }

    // It waits for an event there, and not in a call that keeps the handle open.
    [Test]
    [Parity("sendfile")]
    public async Task DisposingAHandle_EndsSendingAFile()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using SafeSocketHandle handle = ((SocketRef)pair.Near).DuplicateHandle();

        Exception? exception = await Caller.InterruptAsync(() => Block(handle, "send file"), handle.Dispose);

        Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("recv_with_flags", "set_read_timeout")]
    [Platform(Exclude = "Win", Reason = "The kernel times each call there.")]
    public async Task ReceiveTimeout_IsThatOfTheWholeTransfer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ReceiveTimeout = 400;
        using CancellationTokenSource stop = new();
        Task trickling = RepeatAsync(() => pair.Far.Send("x"u8), TimeSpan.FromMilliseconds(100), stop.Token);

        int count = 0;
        TimeSpan time = Caller.Measure(
            () => count = owner.Borrow(pair.Near).Receive([new byte[100], new byte[100]], SocketMessageFlags.WaitAll).BytesReceived);

        await stop.CancelAsync();
        await trickling;
        Assert.That(count, Is.InRange(1, 60));
        Assert.That(time.TotalMilliseconds, Is.InRange(399, 6000));
    }

    [Test]
    [Parity("send", "set_write_timeout")]
    [Platform(Exclude = "Win", Reason = "The kernel times each call there.")]
    public async Task SendTimeout_IsThatOfTheWholeTransfer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.SendTimeout = 400;
        byte[] data = new byte[64 << 20];
        byte[] step = new byte[1 << 18];
        using CancellationTokenSource stop = new();
        Task draining = RepeatAsync(() => pair.Far.Receive(step), TimeSpan.FromMilliseconds(50), stop.Token);

        int count = 0;
        TimeSpan time = Caller.Measure(() => count = owner.Borrow(pair.Near).Send(data));

        pair.Near.Dispose();
        await stop.CancelAsync();
        await draining;
        Assert.That(count, Is.InRange(1, data.Length - 1));
        Assert.That(time.TotalMilliseconds, Is.InRange(399, 6000));
    }

    [Test]
    [Parity("recv")]
    public async Task DisposalsAtAnyMoment_EndInNothingElse()
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
    [Parity("bind", "recv", "send", "sendfile")]
    public void DisposedSocket_IsDisposed([Values] Owner owner)
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
    [Parity("recv")]
    [Platform("Linux")]
    public void Waiting_UsesNoProcessor()
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

            case "send file":
                using (SafeFileHandle file = File.OpenHandle(
                    Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose))
                {
                    RandomAccess.SetLength(file, 64 << 20);
                    socket.SendFile(file);
                }

                break;
            case "accept":
                socket.Accept();
                break;
            default:
                socket.PeekSender();
                break;
        }
    }

    private static Task RepeatAsync(Action action, TimeSpan interval, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            action();
            await Task.Delay(interval, CancellationToken.None);
        }
    }, CancellationToken.None);

    private static void MakeNonBlockingUnderneath(Socket socket, Owner owner, bool isNonBlockingUnderneath)
    {
        // A bare handle that is non-blocking does not wait.
        if (isNonBlockingUnderneath && owner == Owner.Socket)
        {
            SendingTests.MakeNonBlockingUnderneath(socket);
        }
    }
}
