using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>Waiting for a message loses no message, regardless of other events on the socket.</summary>
internal sealed class AsyncReceiveTests
{
    [Test]
    public async Task Message_ArrivesWithItsProperties([Values] bool isBefore)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        near.IPReceiveTimeToLive = true;
        far.IPTimeToLive = 9;
        byte[] buffer = new byte[8];
        using IncomingSocketMessage message = new();
        if (isBefore)
        {
            far.SendTo("abc"u8, near.LocalEndPoint!);
        }

        Task<SocketReceiveResult> receiving = near.ReceiveMessageAsync(buffer, message).AsTask();
        if (!isBefore)
        {
            await Task.Delay(20);
            Assert.That(receiving.IsCompleted, Is.False);
            far.SendTo("abc"u8, near.LocalEndPoint!);
        }

        Assert.That((await receiving.WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(3));
        Assert.That(message.HopLimit, Is.EqualTo(9));
        Assert.That(message.RemoteEndPoint, Is.EqualTo(far.LocalEndPoint));
    }

    [Test]
    public async Task Stream_EndsWithZeroBytes()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using IncomingSocketMessage message = new();
        Task<SocketReceiveResult> receiving = pair.Near.ReceiveMessageAsync(new byte[8], message).AsTask();
        pair.Far.Send("abc"u8);
        Assert.That((await receiving.WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(3));
        receiving = pair.Near.ReceiveMessageAsync(new byte[8], message).AsTask();
        pair.Far.Shutdown(SocketShutdown.Send);

        Assert.That((await receiving.WaitAsync(Caller.Patience)).BytesReceived, Is.Zero);
    }

    [Test]
    public async Task Cancellation_LeavesTheNextMessage()
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        for (int i = 0; i < 10; i++)
        {
            using CancellationTokenSource cancellation = new();
            Task<SocketReceiveResult> receiving = near.ReceiveMessageAsync(new byte[8], message, cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            Assert.That(async () => await receiving, Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await near.ReceiveMessageAsync(new byte[8], message, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            if (i % 2 == 0)
            {
                near.SendTo(new byte[i], near.LocalEndPoint!);
                Assert.That((await near.ReceiveMessageAsync(new byte[16], message).AsTask().WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(i));
            }
        }
    }

    [Test]
    public void Disposal_EndsTheWait()
    {
        Socket near = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        Task<SocketReceiveResult> receiving = near.ReceiveMessageAsync(new byte[8], message).AsTask();

        near.Dispose();

        Assert.That(async () => await receiving.WaitAsync(Caller.Patience), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await near.ReceiveMessageAsync(new byte[8], message), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task ErrorThatTheWaitConsumed_IsTheResult([Values] bool isCanceled)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        using (Socket closed = ConnectedPair.CreateBoundUdp())
        {
            near.Connect(closed.LocalEndPoint!);
        }

        using CancellationTokenSource cancellation = new();
        Task<SocketReceiveResult> receiving = near.ReceiveMessageAsync(new byte[8], message, cancellation.Token).AsTask();
        if (isCanceled)
        {
            await cancellation.CancelAsync();
            Assert.That(async () => await receiving, Throws.InstanceOf<OperationCanceledException>());
        }

        near.Send("x"u8);
        if (isCanceled)
        {
            await Task.Delay(100);
            receiving = near.ReceiveMessageAsync(new byte[8], message).AsTask();
        }

        Assert.That(
            async () => await receiving.WaitAsync(Caller.Patience),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionRefused));
    }

    [Test]
    public async Task SecondReceiveIntoOneObject_IsRejected()
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        Task<SocketReceiveResult> first = near.ReceiveMessageAsync(new byte[8], message).AsTask();

        Assert.That(async () => await near.ReceiveMessageAsync(new byte[8], message), Throws.InvalidOperationException);

        near.SendTo("abc"u8, near.LocalEndPoint!);
        Assert.That((await first.WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(3));
    }

    // Both readers are often canceled, and closed ports return errors to the socket.
    [Test]
    public async Task TwoReaders_ReceiveEachDatagramOnce()
    {
        const int Count = 5000;
        using Socket near = ConnectedPair.CreateBoundUdp();
        near.ReceiveBufferSize = 4 << 20;
        EndPoint refused;
        using (Socket closed = ConnectedPair.CreateBoundUdp())
        {
            refused = closed.LocalEndPoint!;
        }

        near.IPReceiveError = true;
        int[] seen = new int[Count];
        int left = Count;
        using CancellationTokenSource stop = new(Caller.Patience);
        Task[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(ReadAsync))];
        using Socket far = ConnectedPair.CreateBoundUdp();
        Random random = new(1);
        byte[] number = new byte[4];
        for (int i = 0; i < Count;)
        {
            for (int burst = random.Next(1, 20); burst > 0 && i < Count; burst--, i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(number, i);
                far.SendTo(number, near.LocalEndPoint!);
            }

            if (random.Next(10) == 0)
            {
                ((SocketRef)near).TrySendTo(number, SocketMessageFlags.None, refused.Serialize(), out int _, out _);
            }

            if (random.Next(4) == 0)
            {
                await Task.Delay(1);
            }
        }

        await Task.WhenAll(readers);

        Assert.That(seen, Is.All.EqualTo(1), $"{left} are missing");

        async Task ReadAsync()
        {
            using IncomingSocketMessage message = new();
            byte[] buffer = new byte[8];
            while (Volatile.Read(ref left) > 0 && !stop.IsCancellationRequested)
            {
                using CancellationTokenSource cancellation = new(Random.Shared.Next(1, 30));
                try
                {
                    SocketReceiveResult result = await near.ReceiveMessageAsync(buffer, message, cancellation.Token);
                    Assert.That(result.BytesReceived, Is.EqualTo(4));
                    Interlocked.Increment(ref seen[BinaryPrimitives.ReadInt32LittleEndian(buffer)]);
                    Interlocked.Decrement(ref left);
                }
                catch (OperationCanceledException)
                {
                }
                catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
                {
                    while (((SocketRef)near).TryReceiveError(buffer, message, out SocketQueuedError _, out _))
                    {
                    }
                }
            }
        }
    }

    [Test]
    public void CanceledWait_LeavesTheErrorOfTheSocket()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using CancellationTokenSource cancellation = new();
        using IncomingSocketMessage message = new();
        Task<SocketReceiveResult> receiving = pair.Near.ReceiveMessageAsync(new byte[1], message, cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await receiving.WaitAsync(Caller.Patience), Throws.InstanceOf<OperationCanceledException>());

        pair.Far.LingerState = new(true, 0);
        pair.Far.Dispose();
        Assert.That(pair.Near.Poll(Caller.Patience, SelectMode.SelectRead));
        Thread.Sleep(50);

        Assert.That(
            () => pair.Near.Receive(new byte[1]),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionReset));
    }

    [Test]
    public async Task Waiting_AllocatesNothing([Values] bool isCancelable)
    {
        const int Count = 10;
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        using CancellationTokenSource cancellation = new();
        using IncomingSocketMessage message = new();
        byte[] buffer = new byte[8];
        Task echo = Task.Run(() =>
        {
            byte[] echoed = new byte[8];
            while (pair.Far.Receive(echoed) > 0)
            {
                pair.Far.Send(echoed);
            }
        });
        // The test does not return to the synchronization context, which allocates memory.
        // The memory is that of all threads, because a wait moves from one to another. Those of the host of the tests allocate too,
        // but not all the time, and one object for each wait would be in every round. Code that is not yet optimized allocates as well.
        long least = long.MaxValue;
        long end = Environment.TickCount64 + (long)Caller.Patience.TotalMilliseconds;
        while (least > 0 && Environment.TickCount64 < end)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Count; i++)
            {
                ValueTask<SocketReceiveResult> receive =
                    pair.Near.ReceiveMessageAsync(buffer, message, isCancelable ? cancellation.Token : default);
                pair.Near.Send(buffer);
                await receive.ConfigureAwait(false);
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        pair.Near.Send(ReadOnlySpan<byte>.Empty);
        await echo;
        Assert.That(least, Is.Zero);
    }

    [Test]
    public async Task Sending_WaitsForRoom()
    {
        (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Dgram);
        using Socket near = new(first);
        using Socket far = new(second);
        OutgoingSocketMessage message = new();
        message.AddHandle(near.SafeHandle);
        Task<int> sending;
        int count = 0;
        do
        {
            sending = near.SendMessageAsync(new byte[3], message).AsTask();
            count++;
        }
        while (sending.IsCompleted && count < 10_000);

        using CancellationTokenSource cancellation = new(20);
        using IncomingSocketMessage received = new();
        Assert.That(sending.IsCompleted, Is.False);
        for (int i = 0; i < count; i++)
        {
            await far.ReceiveMessageAsync(new byte[4], received).AsTask().WaitAsync(Caller.Patience);
            Assert.That(received.HandleCount, Is.EqualTo(1));
        }

        Assert.That(await sending.WaitAsync(Caller.Patience), Is.EqualTo(3));
    }
}
