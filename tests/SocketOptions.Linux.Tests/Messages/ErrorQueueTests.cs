using System.Net;
using System.Net.Sockets;
using Sockets.Options.Linux.Tests.Faults;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>Entries of the error queue are returned, each once, and waiting for them does not spin.</summary>
internal sealed class ErrorQueueTests
{
    private const int ConnectionRefused = 111;

    [TestCase("127.0.0.1", SocketErrorOrigin.Icmp, 3, 3)]
    [TestCase("::1", SocketErrorOrigin.IcmpV6, 1, 4)]
    public void ClosedPort_IsReportedByIcmp(string address, SocketErrorOrigin origin, byte type, byte code)
    {
        using Socket socket = Open(IPAddress.Parse(address), out IPEndPoint destination);
        byte[] buffer = new byte[16];
        using IncomingSocketMessage message = new();
        socket.SendTo("abc"u8, destination);

        SocketQueuedError error = ((SocketRef)socket).ReceiveError(buffer, message);

        Assert.That((error.Origin, error.Type, error.Code), Is.EqualTo((origin, type, code)));
        Assert.That((error.Error, error.NativeErrorCode), Is.EqualTo((SocketError.ConnectionRefused, ConnectionRefused)));
        Assert.That(((IPEndPoint)error.Offender!).Address, Is.EqualTo(destination.Address));
        Assert.That(message.RemoteEndPoint, Is.EqualTo(destination));
        Assert.That((error.BytesReceived, error.IsTruncated), Is.EqualTo((3, false)));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
        Assert.That((error.PathMtu, error.SentStage, error.SentIdentifier, error.ZeroCopyRange, error.TransmitTime), Is.EqualTo((null as int?, null as SentPacketStage?, null as uint?, null as ZeroCopyRange?, null as long?)));
        Assert.That(((SocketRef)socket).TryReceiveError(buffer, message, out _, out SocketError empty), Is.False);
        Assert.That(empty, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    public void LongPacket_IsReportedWithThePathMtu()
    {
        const int LoopbackMtu = 65536;
        using Socket socket = new(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp) { IPv6ReceiveError = true };
        socket.Connect(IPAddress.IPv6Loopback, 9);
        socket.SetRawSocketOption(41, 24, BitConverter.GetBytes(1280));
        socket.IPv6DontFragment = true;
        using IncomingSocketMessage message = new();
        Assert.That(() => socket.Send(new byte[65_000]), Throws.InstanceOf<SocketException>());

        SocketQueuedError error = ((SocketRef)socket).ReceiveError([], message);

        Assert.That((error.Origin, error.Error), Is.EqualTo((SocketErrorOrigin.Local, SocketError.MessageSize)));
        Assert.That(error.PathMtu, Is.EqualTo(1280).Or.EqualTo(LoopbackMtu));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint IsRejected => Throws.ArgumentException.With.Message.Contains("ReceiveError");

    // Receiving with the flag would remove the entry and return nothing of it.
    [Test]
    public void PlainReceive_IsRejected([Values] Owner owner)
    {
        using Socket socket = Open(IPAddress.Loopback, out IPEndPoint destination);
        SocketAddress source = SocketAddress.CreateBuffer();
        using IncomingSocketMessage message = new();
        socket.SendTo("abc"u8, destination);
        Assert.That(socket.Poll(Caller.Patience, SelectMode.SelectError));

        Assert.That(() => owner.Borrow(socket).Receive(new byte[1], SocketMessageFlags.ErrorQueue), IsRejected);
        Assert.That(() => owner.Borrow(socket).Receive([new byte[1]], SocketMessageFlags.ErrorQueue), IsRejected);
        Assert.That(() => owner.Borrow(socket).ReceiveFrom(new byte[1], SocketMessageFlags.ErrorQueue, source), IsRejected);
        Assert.That(() => owner.Borrow(socket).ReceiveMessage(new byte[1], SocketMessageFlags.ErrorQueue, message), IsRejected);
        Assert.That(() => owner.Borrow(socket).TryReceiveError([], new IncomingSocketMessage(100), out _, out _), Throws.ArgumentException.With.Message.Contains("1024"));

        Assert.That(owner.Borrow(socket).TryReceiveError([], message, out SocketQueuedError error, out _));
        Assert.That(error.Error, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That((error.BytesReceived, error.IsTruncated), Is.EqualTo((0, true)));
    }

    [Test]
    public void ZeroCopy_IsReportedAsRanges()
    {
        const int Count = 5;
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ZeroCopyEnabled = true;
        for (int i = 0; i < Count; i++)
        {
            ((SocketRef)pair.Near).Send("abc"u8, SocketMessageFlags.ZeroCopy);
        }

        Assert.That(pair.Far.Receive(new byte[16]), Is.GreaterThan(0));
        using IncomingSocketMessage message = new();
        List<uint> numbers = [];
        while (numbers.Count < Count)
        {
            SocketQueuedError error = ((SocketRef)pair.Near).ReceiveError([], message);
            Assert.That((error.Origin, error.NativeErrorCode), Is.EqualTo((SocketErrorOrigin.ZeroCopy, 0)));
            // Loopback always copies.
            Assert.That(error.ZeroCopyRange!.Value.IsCopied);
            for (long i = 0; i < error.ZeroCopyRange.Value.Count; i++)
            {
                numbers.Add((uint)(error.ZeroCopyRange.Value.First + i));
            }
        }

        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(0, Count)));
    }

    [Test]
    public async Task TimestampOfASend_HasItsIdentifier([Values] bool isAsync)
    {
        using Socket socket = ConnectedPair.CreateBoundUdp();
        socket.Timestamping = new(TimestampingModes.TransmitSoftware | TimestampingModes.Software | TimestampingModes.Identifier | TimestampingModes.TimestampOnly);
        using IncomingSocketMessage message = new();
        for (uint i = 0; i < 3; i++)
        {
            socket.SendTo("abc"u8, socket.LocalEndPoint!);

            SocketQueuedError error = isAsync
                ? await socket.ReceiveErrorAsync(default, message).AsTask().WaitAsync(Caller.Patience)
                : ((SocketRef)socket).ReceiveError([], message);

            Assert.That((error.Origin, error.SentStage, error.SentIdentifier), Is.EqualTo((SocketErrorOrigin.Timestamping, SentPacketStage.Sent, (uint?)i)));
            TimeSpan age = DateTimeOffset.UtcNow - message.ReceiveTimestamp!.Value.ToDateTimeOffset();
            Assert.That(age, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(-1)).And.LessThan(Caller.Patience));
        }
    }

    // The error belongs to the receive beside it, which would otherwise look like the end of the stream.
    [Test]
    public void AsynchronousWaiting_LeavesTheErrorOfTheSocket()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using CancellationTokenSource cancellation = new();
        using IncomingSocketMessage message = new();
        Task<SocketQueuedError> waiting = pair.Near.ReceiveErrorAsync(default, message, cancellation.Token).AsTask();
        Assert.That(waiting.IsCompleted, Is.False);

        pair.Far.LingerState = new(true, 0);
        pair.Far.Dispose();
        Assert.That(pair.Near.Poll(Caller.Patience, SelectMode.SelectRead));
        Thread.Sleep(50);

        Assert.That(
            () => pair.Near.Receive(new byte[1]),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionReset));
        cancellation.Cancel();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void AsynchronousWaiting_EndsWithTheSocket()
    {
        Socket socket = Open(IPAddress.Loopback, out _);
        using IncomingSocketMessage message = new();
        Task<SocketQueuedError> waiting = socket.ReceiveErrorAsync(default, message).AsTask();

        socket.Dispose();

        Assert.That(async () => await waiting.WaitAsync(Caller.Patience), Throws.InstanceOf<ObjectDisposedException>());
    }

    // Received data remains in the queue and does not end the wait.
    [Test]
    public void Waiting_EndsWithTheEntryAndUsesNoProcessor([Values] Owner owner, [Values] bool hasData)
    {
        using Socket socket = Open(IPAddress.Loopback, out IPEndPoint destination);
        if (hasData)
        {
            socket.SendTo("x"u8, socket.LocalEndPoint!);
        }

        using IncomingSocketMessage message = new();
        SocketQueuedError error = default;
        Task sending = Task.Run(async () =>
        {
            await Task.Delay(300);
            socket.SendTo("abc"u8, destination);
        });

        IReadOnlyList<string> calls = TracedThread.GetSystemCalls(() => (error = owner.Borrow(socket).ReceiveError([], message)).BytesReceived);

        Assert.That(error.Error, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(sending.Wait(Caller.Patience));
        Assert.That(calls, Has.Count.LessThan(30));
    }

    [Test]
    public void Waiting_EndsAtTheTimeout([Values] Owner owner)
    {
        using Socket socket = Open(IPAddress.Loopback, out _);
        socket.ReceiveTimeout = 50;
        using IncomingSocketMessage message = new();

        Assert.That(
            () => owner.Borrow(socket).ReceiveError([], message),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.TimedOut));
    }

    // An entry that arrived before the wait, one that arrives during it, and data that remains unread.
    [Test]
    public async Task AsynchronousWaiting_MissesNoEntry([Values] bool hasData)
    {
        using Socket socket = Open(IPAddress.Loopback, out IPEndPoint destination);
        if (hasData)
        {
            socket.SendTo("x"u8, socket.LocalEndPoint!);
        }

        using IncomingSocketMessage message = new();
        for (int i = 0; i < 20; i++)
        {
            bool isBefore = i % 2 == 0;
            if (isBefore)
            {
                Send(socket, destination);
            }

            Task<SocketQueuedError> receiving = socket.ReceiveErrorAsync(default, message).AsTask();
            if (!isBefore)
            {
                Send(socket, destination);
            }

            Assert.That((await receiving.WaitAsync(Caller.Patience)).Error, Is.EqualTo(SocketError.ConnectionRefused));
        }

        using CancellationTokenSource cancellation = new(50);
        Assert.That(async () => await socket.ReceiveErrorAsync(default, message, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task TooSmallMessage_IsRejectedBeforeTheWait()
    {
        using Socket socket = Open(IPAddress.Loopback, out _);
        using IncomingSocketMessage message = new(controlCapacity: 64);

        Assert.That(async () => await socket.ReceiveErrorAsync(default, message), Throws.ArgumentException);

        Task<SocketReceiveResult> receiving = socket.ReceiveMessageAsync(new byte[8], message).AsTask();
        socket.SendTo("abc"u8, socket.LocalEndPoint!);
        Assert.That((await receiving.WaitAsync(Caller.Patience)).BytesReceived, Is.EqualTo(3));
    }

    private static void Send(Socket socket, IPEndPoint destination)
    {
        // The error of an earlier datagram fails the next send, which then has sent nothing.
        while (true)
        {
            try
            {
                socket.SendTo("abc"u8, destination);
                return;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
            {
            }
        }
    }

    private static Socket Open(IPAddress address, out IPEndPoint destination)
    {
        Socket socket = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, 0));
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            socket.IPReceiveError = true;
        }
        else
        {
            socket.IPv6ReceiveError = true;
        }

        using Socket closed = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        closed.Bind(new IPEndPoint(address, 0));
        destination = (IPEndPoint)closed.LocalEndPoint!;
        socket.ReceiveTimeout = (int)Caller.Patience.TotalMilliseconds;
        return socket;
    }
}
