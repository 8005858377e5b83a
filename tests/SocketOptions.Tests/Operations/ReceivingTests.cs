using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class ReceivingTests
{
    [Test]
    [Parity("recv", "send", "Read::read")]
    public void Receive_ReturnsTheDataOfThePeer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("hello"u8);
        byte[] buffer = new byte[16];

        int count = owner.Borrow(pair.Near).Receive(buffer);

        Assert.That(buffer[..count], Is.EqualTo("hello"u8.ToArray()));
    }

    [Test]
    [Parity("recv")]
    public void Receive_ReturnsZeroAtTheEnd([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Shutdown(SocketShutdown.Send);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[1]), Is.Zero);
    }

    [Test]
    [Parity("recv", "recv_with_flags")]
    public void TryReceive_ReturnsWouldBlockWithoutData([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Blocking = false;

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.None, out int count, out SocketError error);

        Assert.That((error, count), Is.EqualTo((SocketError.WouldBlock, 0)));
    }

    [Test]
    [Parity("recv_with_flags")]
    [Platform(Exclude = "Win")]
    public void DontWait_DoesNotWait([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.DontWait, out _, out SocketError error);

        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    [Parity("recv")]
    public void Error_KeepsItsNumber()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception = Assert.Throws<SocketException>(() => ((SocketRef)socket).Receive(new byte[1]));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.NotConnected));
        Assert.That(exception.NativeErrorCode, Is.EqualTo(OperatingSystem.IsWindows() ? 10057 : OperatingSystem.IsLinux() ? 107 : 57));
    }

    [Test]
    [Parity("recv_with_flags")]
    public void WaitAll_WaitsForAll([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Task sending = Task.Run(async () =>
        {
            foreach (byte part in "abcdef"u8.ToArray())
            {
                pair.Far.Send([part]);
                await Task.Delay(20);
            }
        });
        byte[] buffer = new byte[6];

        int count = owner.Borrow(pair.Near).Receive(buffer, SocketMessageFlags.WaitAll);

        Assert.That(count, Is.EqualTo(6));
        Assert.That(buffer, Is.EqualTo("abcdef"u8.ToArray()));
        sending.Wait();
    }

    [Test]
    [Parity("recv_with_flags")]
    public void WaitAll_DoesNotJoinMessages([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("one"u8);
        pair.Far.Send("two"u8);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[16], SocketMessageFlags.WaitAll), Is.EqualTo(3));
    }

    [Test]
    [Parity("recv_with_flags", "recv_vectored_with_flags")]
    public void WaitAll_ReturnsTheDataBeforeTheEnd([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("abc"u8);
        pair.Far.Shutdown(SocketShutdown.Send);
        byte[] first = new byte[2];
        byte[] second = new byte[5];

        SocketReceiveResult result = owner.Borrow(pair.Near).Receive([first, second], SocketMessageFlags.WaitAll);

        Assert.That(result.BytesReceived, Is.EqualTo(3));
        Assert.That((first[1], second[0]), Is.EqualTo(((byte)'b', (byte)'c')));
    }

    [Test]
    [Parity("recv_vectored_with_flags")]
    public void WaitAll_ContinuesInTheMiddleOfABuffer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Task sending = Task.Run(async () =>
        {
            pair.Far.Send("abc"u8);
            await Task.Delay(50);
            pair.Far.Send("defgh"u8);
        });
        byte[] first = new byte[2];
        byte[] second = new byte[4];
        byte[] third = new byte[2];

        SocketReceiveResult result = owner.Borrow(pair.Near).Receive([first, second, third], SocketMessageFlags.WaitAll);

        Assert.That(result.BytesReceived, Is.EqualTo(8));
        Assert.That((byte[])[.. first, .. second, .. third], Is.EqualTo("abcdefgh"u8.ToArray()));
        sending.Wait();
    }

    [Test]
    [Parity("peek")]
    public void Peek_LeavesTheData([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("x"u8);
        byte[] buffer = new byte[4];

        Assert.That(owner.Borrow(pair.Near).Receive(buffer, SocketMessageFlags.Peek), Is.EqualTo(1));
        Assert.That(pair.Near.Available, Is.EqualTo(1));
        Assert.That(buffer[0], Is.EqualTo((byte)'x'));
    }

    [Test]
    [Parity("recv_out_of_band", "send_out_of_band")]
    public void OutOfBandData_TravelsBothWays([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        byte[] buffer = new byte[4];

        Assert.That(owner.Borrow(pair.Near).Send("n!"u8, SocketMessageFlags.OutOfBand), Is.EqualTo(2));
        Assert.That(SpinWait.SpinUntil(() => IsUrgent(pair.Far), Caller.Patience));
        Assert.That(pair.Far.Receive(buffer, SocketFlags.OutOfBand), Is.EqualTo(1));
        Assert.That(buffer[0], Is.EqualTo((byte)'!'));

        pair.Far.Send("?"u8, SocketFlags.OutOfBand);
        Assert.That(SpinWait.SpinUntil(() => IsUrgent(pair.Near), Caller.Patience));
        Assert.That(owner.Borrow(pair.Near).Receive(buffer, SocketMessageFlags.OutOfBand), Is.EqualTo(1));
        Assert.That(buffer[0], Is.EqualTo((byte)'?'));

        static bool IsUrgent(Socket socket) => socket.Poll(0, SelectMode.SelectError);
    }

    [Test]
    [Parity("recv_out_of_band")]
    public void MissingOutOfBandData_IsAnError([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        // There it is waited for.
        pair.Near.Blocking = !OperatingSystem.IsWindows();

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.OutOfBand, out _, out SocketError error);

        Assert.That(error, Is.EqualTo(OperatingSystem.IsWindows() ? SocketError.WouldBlock : SocketError.InvalidArgument));
    }

    [Test]
    [Parity("recv_vectored", "RecvFlags", "MaybeUninitSlice")]
    public void Receive_FillsSeveralBuffers([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("abcdef"u8);
        byte[] first = new byte[2];
        byte[] second = new byte[10];

        SocketReceiveResult result = owner.Borrow(pair.Near).Receive([first, Memory<byte>.Empty, second]);

        Assert.That(result, Is.EqualTo(new SocketReceiveResult(6, SocketMessageFlags.None)));
        Assert.That((byte[])[.. first, .. second[..4]], Is.EqualTo("abcdef"u8.ToArray()));
    }

    [Test]
    [Parity("recv_vectored", "recv_vectored_with_flags", "RecvFlags")]
    public void MessageThatIsTooLong_IsTruncatedAndSaysSo([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("abcdef"u8);
        pair.Far.Send("next"u8);
        byte[] buffer = new byte[4];

        SocketReceiveResult result = owner.Borrow(pair.Near).Receive([buffer.AsMemory(0, 1), buffer.AsMemory(1, 2)]);

        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((3, true)));
        Assert.That(buffer, Is.EqualTo("abc\0"u8.ToArray()));
        Assert.That(owner.Borrow(pair.Near).Receive(buffer), Is.EqualTo(4), "the rest is lost");
    }

    [Test]
    [Parity("recv", "peek")]
    public void MessageThatIsTooLong_IsNoErrorForOneBuffer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("abcdef"u8);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[3], SocketMessageFlags.Peek), Is.EqualTo(3));
        Assert.That(owner.Borrow(pair.Near).Receive(new byte[3]), Is.EqualTo(3));
    }

    [Test]
    [Parity("recv_vectored_with_flags", "RecvFlags")]
    [Platform("Linux")]
    public void EndOfARecord_IsReported()
    {
        (SafeSocketHandle near, SafeSocketHandle far) =
            SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Seqpacket);
        using (near)
        using (far)
        {
            ((SocketRef)far).Send("abc"u8, SocketMessageFlags.EndOfRecord);
            byte[] buffer = new byte[8];

            Assert.That(((SocketRef)near).Receive([buffer]).BytesReceived, Is.EqualTo(3));
        }
    }

    [Test]
    [Parity("recv_vectored")]
    [Platform("Linux")]
    public void UnreadControlMessages_AreReported()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Near.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.PacketInformation, true);
        pair.Far.Send("abc"u8);

        Assert.That(((SocketRef)pair.Near).Receive([new byte[8]]).Flags, Is.EqualTo(SocketMessageFlags.ControlDataTruncated));
    }

    [Test]
    [Parity("recv_vectored", "send_vectored")]
    public void MoreBuffersThanTheStackHolds_AreFilled([Values(32, 33, 1024, 3000)] int count)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        byte[] sent = new byte[count * 3];
        Random.Shared.NextBytes(sent);
        byte[] received = new byte[sent.Length];
        Memory<byte>[] buffers = [.. Enumerable.Range(0, count).Select(index => received.AsMemory(index * 3, 3))];
        ReadOnlyMemory<byte>[] parts = [.. Enumerable.Range(0, count).Select(index => sent.AsMemory(index * 3, 3))];

        Assert.That(((SocketRef)pair.Far).Send(parts), Is.EqualTo(sent.Length));
        int taken = 0;
        while (taken < sent.Length)
        {
            // The rest begins with a whole buffer, because each is sent as a whole.
            taken += ((SocketRef)pair.Near).Receive(buffers.AsSpan(taken / 3), SocketMessageFlags.WaitAll).BytesReceived;
        }

        Assert.That(received, Is.EqualTo(sent));
    }

    [Test]
    [Parity("recv_vectored_with_flags")]
    public void BuffersOfMoreThanTwoGibibytes_LoseNoCount(
        [Values] Owner owner, [Values(SocketMessageFlags.None, SocketMessageFlags.WaitAll)] SocketMessageFlags flags)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("abc"u8);
        pair.Far.Shutdown(SocketShutdown.Send);
        byte[] buffer = new byte[4 << 20];
        Memory<byte>[] buffers = [.. Enumerable.Repeat(buffer.AsMemory(), 1000)];

        SocketReceiveResult result = owner.Borrow(pair.Near).Receive(buffers, flags);

        Assert.That(result.BytesReceived, Is.EqualTo(3));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
    }

    [Test]
    [Parity("recv_vectored_with_flags")]
    [Platform("Linux")]
    public void OneCall_ReceivesAsMuchAsItCanCount()
    {
        (SafeSocketHandle near, SafeSocketHandle far) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
        using (near)
        using (far)
        {
            byte[] data = new byte[4 << 20];
            Task<long> sending = Task.Run(() =>
            {
                long sent = 0;
                while (sent <= int.MaxValue)
                {
                    sent += ((SocketRef)far).Send(data);
                }

                ((SocketRef)far).Shutdown(SocketShutdown.Send);
                return sent;
            });
            Memory<byte>[] buffers = [.. Enumerable.Repeat(new byte[8 << 20].AsMemory(), 1000)];

            Assert.That(((SocketRef)near).Receive(buffers, SocketMessageFlags.WaitAll).BytesReceived, Is.EqualTo(int.MaxValue));
            long rest = ((SocketRef)near).Receive(buffers, SocketMessageFlags.WaitAll).BytesReceived;
            Assert.That(sending.Wait(Caller.Patience));
            Assert.That(int.MaxValue + rest, Is.EqualTo(sending.Result));
        }
    }

    [Test]
    [Parity("recv_with_flags", "recv_vectored_with_flags")]
    [Platform(Exclude = "Win", Reason = "It waits there.")]
    public void WaitAll_DoesNotWaitForMoreToPeek([Values] Owner owner, [Values] bool isVectored)
    {
        const SocketMessageFlags Flags = SocketMessageFlags.Peek | SocketMessageFlags.WaitAll;
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.ReceiveTimeout = 2000;
        pair.Far.Send("abc"u8);
        byte[] buffer = new byte[8];
        SocketRef socket = owner.Borrow(pair.Near);

        int count = isVectored
            ? socket.Receive([buffer.AsMemory(0, 2), buffer.AsMemory(2)], Flags).BytesReceived
            : socket.Receive(buffer, Flags);

        Assert.That(count, Is.EqualTo(3));
        Assert.That(buffer, Is.EqualTo("abc\0\0\0\0\0"u8.ToArray()));
        Assert.That(pair.Near.Available, Is.EqualTo(3));
    }

    [Test]
    [Parity("recv_vectored", "send_vectored")]
    public void MoreBuffersThanOneMessageHolds_AreRejected()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        byte[] one = [1];

        ReadOnlyMemory<byte>[] sent = [.. Enumerable.Repeat<ReadOnlyMemory<byte>>(one, 1025)];
        Assert.That(((SocketRef)pair.Near).TrySend(sent, SocketMessageFlags.None, out _, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.MessageSize));
        Memory<byte>[] received = [.. Enumerable.Repeat<Memory<byte>>(one, 1025)];
        Assert.That(((SocketRef)pair.Near).TryReceive(received, SocketMessageFlags.None, out _, out error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.MessageSize));
    }
}
