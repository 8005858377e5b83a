using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

internal sealed class ReceivingTests
{
    [Test]
    [Parity("13", "25", "S14")]
    public void Receive_takes_what_the_peer_sent([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("hello"u8);
        byte[] buffer = new byte[16];

        int count = owner.Borrow(pair.Near).Receive(buffer);

        Assert.That(buffer[..count], Is.EqualTo("hello"u8.ToArray()));
    }

    [Test]
    [Parity("13")]
    public void Receive_answers_zero_at_the_end([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Shutdown(SocketShutdown.Send);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[1]), Is.Zero);
    }

    [Test]
    [Parity("13", "15")]
    public void TryReceive_answers_WouldBlock_where_nobody_waits([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Blocking = false;

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.None, out int count, out SocketError error);

        Assert.That((error, count), Is.EqualTo((SocketError.WouldBlock, 0)));
    }

    [Test]
    [Parity("15")]
    [Platform(Exclude = "Win")]
    public void DontWait_does_not_wait([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.DontWait, out _, out SocketError error);

        Assert.That(error, Is.EqualTo(SocketError.WouldBlock));
    }

    [Test]
    [Parity("13")]
    public void A_refusal_keeps_its_number()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        SocketException? exception = Assert.Throws<SocketException>(() => ((SocketRef)socket).Receive(new byte[1]));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.NotConnected));
        Assert.That(exception.NativeErrorCode, Is.EqualTo(OperatingSystem.IsWindows() ? 10057 : OperatingSystem.IsLinux() ? 107 : 57));
    }

    [Test]
    [Parity("15")]
    public void WaitAll_waits_for_all([Values] Owner owner)
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
    [Parity("15")]
    public void WaitAll_does_not_add_up_messages([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("one"u8);
        pair.Far.Send("two"u8);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[16], SocketMessageFlags.WaitAll), Is.EqualTo(3));
    }

    [Test]
    [Parity("15", "17")]
    public void WaitAll_gives_what_came_before_the_end([Values] Owner owner)
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
    [Parity("17")]
    public void WaitAll_goes_on_in_the_middle_of_a_buffer([Values] Owner owner)
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
    [Parity("18")]
    public void Peek_leaves_the_data([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Far.Send("x"u8);
        byte[] buffer = new byte[4];

        Assert.That(owner.Borrow(pair.Near).Receive(buffer, SocketMessageFlags.Peek), Is.EqualTo(1));
        Assert.That(pair.Near.Available, Is.EqualTo(1));
        Assert.That(buffer[0], Is.EqualTo((byte)'x'));
    }

    [Test]
    [Parity("14", "29")]
    public void Out_of_band_data_goes_both_ways([Values] Owner owner)
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
    [Parity("14")]
    public void Out_of_band_data_that_nobody_sent_is_refused([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        // There it is waited for.
        pair.Near.Blocking = !OperatingSystem.IsWindows();

        owner.Borrow(pair.Near).TryReceive(new byte[1], SocketMessageFlags.OutOfBand, out _, out SocketError error);

        Assert.That(error, Is.EqualTo(OperatingSystem.IsWindows() ? SocketError.WouldBlock : SocketError.InvalidArgument));
    }

    [Test]
    [Parity("16", "S9", "S10", "X70")]
    public void Receive_fills_several_buffers([Values] Owner owner)
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
    [Parity("16", "17", "S9", "X70")]
    public void A_message_that_is_too_long_is_truncated_and_says_so([Values] Owner owner)
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
    [Parity("13", "18")]
    public void A_message_that_is_too_long_is_no_error_for_one_buffer([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Far.Send("abcdef"u8);

        Assert.That(owner.Borrow(pair.Near).Receive(new byte[3], SocketMessageFlags.Peek), Is.EqualTo(3));
        Assert.That(owner.Borrow(pair.Near).Receive(new byte[3]), Is.EqualTo(3));
    }

    [Test]
    [Parity("17", "X70")]
    [Platform("Linux")]
    public void The_end_of_a_record_is_reported()
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
    [Parity("16")]
    [Platform("Linux")]
    public void Ancillary_data_that_nobody_takes_is_reported()
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        pair.Near.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.PacketInformation, true);
        pair.Far.Send("abc"u8);

        Assert.That(((SocketRef)pair.Near).Receive([new byte[8]]).Flags, Is.EqualTo(SocketMessageFlags.ControlDataTruncated));
    }

    [Test]
    [Parity("16", "27")]
    public void More_buffers_than_the_stack_holds_are_filled([Values(32, 33, 1024, 3000)] int count)
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
            // What is left begins with a whole buffer, because nobody sends parts of one.
            taken += ((SocketRef)pair.Near).Receive(buffers.AsSpan(taken / 3), SocketMessageFlags.WaitAll).BytesReceived;
        }

        Assert.That(received, Is.EqualTo(sent));
    }

    [Test]
    [Parity("16", "27")]
    public void More_buffers_than_one_message_holds_are_refused()
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
