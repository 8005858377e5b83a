using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options.Linux.Tests.Faults;

namespace Sockets.Options.Linux.Tests.ZeroCopy;

/// <summary>Memory is released when the operating system no longer uses it, and not earlier, also if the connection ends.</summary>
internal sealed class ZeroCopySenderTests
{
    // More than fits into the receive buffers, so that the rest stays in the memory of the sender until the peer reads.
    private const int Length = 1_000_000;

    [Test]
    public void Memory_IsReleasedWhenThePeerHasRead()
    {
        using ConnectedPair pair = CreatePair();
        using ZeroCopySender sender = new(pair.Near);
        SpoilingOwner owner = new(Length);
        Assert.That(GetOption(pair.Near), Is.EqualTo(1));

        Assert.That(sender.Send(owner.Memory, owner), Is.EqualTo(Length));
        Thread.Sleep(50);

        Assert.That(sender.ReleaseCompleted(), Is.EqualTo(1));
        Assert.That(owner.Disposals, Is.Zero);
        Assert.That(Read(pair.Far, Length), Is.EqualTo(owner.Expected));
        AssertEventually(() => sender.ReleaseCompleted() == 0);
        Assert.That((owner.Disposals, sender.PendingCount), Is.EqualTo((1, 0)));
    }

    // The loopback interface copies.
    [Test]
    public void Copy_EndsTheUse()
    {
        using ConnectedPair pair = CreatePair();
        using ZeroCopySender sender = new(pair.Near) { MinimumLength = 3 };
        Assert.That(sender.IsEnabled);

        sender.Send("ab"u8.ToArray());
        Assert.That((sender.IsEnabled, sender.PendingCount), Is.EqualTo((true, 0)), "Too short");
        sender.Send("cde"u8.ToArray());
        AssertEventually(() => sender.ReleaseCompleted() == 0);

        Assert.That(sender.IsEnabled, Is.False);
        sender.Send("fgh"u8.ToArray());
        Assert.That(sender.PendingCount, Is.Zero);
        Assert.That(Read(pair.Far, 8), Is.EqualTo("abcdefgh"u8.ToArray()));
    }

    [Test]
    public void DisposedSender_LosesNothing([Values] bool isSocketDisposed)
    {
        using ConnectedPair pair = CreatePair();
        SpoilingOwner owner = new(Length);
        ZeroCopySender sender = new(pair.Near);
        sender.Send(owner.Memory, owner);

        sender.Dispose();
        if (isSocketDisposed)
        {
            pair.Near.Dispose();
        }
        else
        {
            pair.Near.Shutdown(SocketShutdown.Send);
        }

        Thread.Sleep(50);
        Assert.That(owner.Disposals, Is.Zero);
        Assert.That(Read(pair.Far, Length), Is.EqualTo(owner.Expected));
        AssertEventually(() => owner.Disposals == 1);
        Assert.That(pair.Far.Receive(new byte[1]), Is.Zero);
        Assert.That(() => sender.Send(new byte[1]), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void Reset_ReleasesTheMemory([Values] bool isSenderDisposed)
    {
        using ConnectedPair pair = CreatePair();
        SpoilingOwner owner = new(Length);
        using ZeroCopySender sender = new(pair.Near);
        sender.Send(owner.Memory, owner);
        if (isSenderDisposed)
        {
            sender.Dispose();
            pair.Near.Dispose();
        }

        pair.Far.LingerState = new(true, 0);
        pair.Far.Dispose();

        AssertEventually(() => isSenderDisposed || sender.ReleaseCompleted() == 0);
        AssertEventually(() => owner.Disposals == 1);
    }

    // The memory for reports and the memory that a user can pin are limited.
    [Test]
    public void ExhaustedMemory_LeadsToACopy()
    {
        using ConnectedPair pair = CreatePair();
        using ZeroCopySender sender = new(pair.Near);
        SpoilingOwner owner = new(20_000);

        Outcome outcome = TracedThread.Run(() => sender.Send(owner.Memory, owner), new Fault("sendto", Errno.ENOBUFS));

        Assert.That(outcome, Is.EqualTo(Outcome.Success(20_000)));
        Assert.That((sender.IsEnabled, sender.PendingCount, owner.Disposals), Is.EqualTo((true, 0, 1)));
        Assert.That(Read(pair.Far, 20_000), Is.EqualTo(owner.Expected));
    }

    [Test]
    public void OwnerOfSeveralParts_IsReleasedOnce()
    {
        using ConnectedPair pair = CreatePair();
        pair.Near.Blocking = false;
        pair.Near.SendBufferSize = 1 << 16;
        SpoilingOwner owner = new(Length);
        using ZeroCopySender sender = new(pair.Near);
        Task<byte[]>? reading = null;
        int sent = 0;
        int parts = 0;
        while (sent < Length)
        {
            try
            {
                sent += sender.Send(owner.Memory.AsMemory(sent), owner);
                parts++;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.WouldBlock)
            {
                Assert.That(owner.Disposals, Is.Zero);
                reading ??= Task.Run(() => Read(pair.Far, Length));
                Thread.Sleep(1);
            }
        }

        Assert.That(parts, Is.GreaterThan(1));
        Assert.That(reading!.WaitAsync(Caller.Patience).Result, Is.EqualTo(owner.Expected));
        AssertEventually(() => sender.ReleaseCompleted() == 0);
        Assert.That(owner.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void OwnerWhoseRestIsNotSent_IsReleased()
    {
        using ConnectedPair pair = CreatePair();
        pair.Near.Blocking = false;
        SpoilingOwner first = new(4 * Length);
        SpoilingOwner second = new(1);
        using ZeroCopySender sender = new(pair.Near);
        int sent = sender.Send(first.Memory, first);
        Assert.That(sent, Is.LessThan(first.Memory.Length));

        Assert.That(() => sender.Send(second.Memory, second), Throws.InstanceOf<SocketException>());

        Assert.That(Read(pair.Far, sent), Is.EqualTo(first.Expected[..sent]));
        AssertEventually(() => sender.ReleaseCompleted() == 1);
        Assert.That((first.Disposals, second.Disposals), Is.EqualTo((1, 0)));
        sender.Dispose();
        Assert.That(second.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void RefusedSend_ReleasesTheOwner()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using ZeroCopySender sender = new(socket);
        SpoilingOwner owner = new(20_000);

        Assert.That(() => sender.Send(owner.Memory, owner), Throws.InstanceOf<SocketException>());

        Assert.That((owner.Disposals, sender.PendingCount), Is.EqualTo((1, 0)));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public void Datagrams_AreSentToAnAddress(string text)
    {
        IPAddress address = IPAddress.Parse(text);
        using Socket far = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        far.Bind(new IPEndPoint(address, 0));
        using Socket near = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        using ZeroCopySender sender = new(near);
        SpoilingOwner owner = new(20_000);

        Assert.That(sender.SendTo(owner.Memory, far.LocalEndPoint!.Serialize(), owner), Is.EqualTo(20_000));

        byte[] received = new byte[30_000];
        Assert.That(far.Receive(received), Is.EqualTo(20_000));
        Assert.That(received[..20_000], Is.EqualTo(owner.Expected));
        AssertEventually(() => sender.ReleaseCompleted() == 0);
        Assert.That((owner.Disposals, sender.IsEnabled), Is.EqualTo((1, false)));
    }

    [Test]
    public void UnsupportedSocket_Copies([Values] bool isAsync)
    {
        (SafeSocketHandle first, SafeSocketHandle second) = SocketFactory.CreateHandlePair(SocketDomain.Unix, SocketType.Stream);
        using Socket near = new(first);
        using Socket far = new(second);
        using ZeroCopySender sender = new(near);
        SpoilingOwner owner = new(20_000);

        Assert.That(sender.IsEnabled, Is.False);
        Assert.That(isAsync ? sender.SendAsync(owner.Memory, owner).AsTask().Result : sender.Send(owner.Memory, owner), Is.EqualTo(20_000));

        Assert.That((owner.Disposals, sender.PendingCount), Is.EqualTo((1, 0)));
        Assert.That(Read(far, 20_000), Is.EqualTo(owner.Expected));
    }

    [Test]
    public void NextSender_ContinuesTheNumbers()
    {
        using ConnectedPair pair = CreatePair();
        SpoilingOwner first = new(Length);
        SpoilingOwner second = new(Length);
        using (ZeroCopySender sender = new(pair.Near))
        {
            Assert.That(() => new ZeroCopySender(pair.Near), Throws.InvalidOperationException);
            sender.Send(first.Memory, first);
        }

        using ZeroCopySender next = new(pair.Near);
        next.Send(second.Memory, second);
        Assert.That(next.PendingCount, Is.EqualTo(2));

        Assert.That(Read(pair.Far, Length), Is.EqualTo(first.Expected));
        AssertEventually(() => next.ReleaseCompleted() == 1);
        Assert.That((first.Disposals, second.Disposals), Is.EqualTo((1, 0)));
        Assert.That(Read(pair.Far, Length), Is.EqualTo(second.Expected));
        AssertEventually(() => next.ReleaseCompleted() == 0);
        Assert.That(second.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void EntriesThatTheApplicationReads_ReleaseTheMemory()
    {
        using ConnectedPair pair = CreatePair();
        using ZeroCopySender sender = new(pair.Near, readsErrorQueue: false);
        using IncomingSocketMessage message = new();
        SpoilingOwner owner = new(20_000);
        sender.Send(owner.Memory, owner);
        Assert.That(Read(pair.Far, 20_000), Is.EqualTo(owner.Expected));

        Assert.That((sender.ReleaseCompleted(), sender.Complete(default)), Is.EqualTo((1, false)));
        SocketQueuedError entry = ((SocketRef)pair.Near).ReceiveError([], message);

        Assert.That(sender.Complete(entry));
        Assert.That((owner.Disposals, sender.PendingCount, sender.IsEnabled), Is.EqualTo((1, 0, false)));
    }

    [Test]
    public async Task Async_SendsEverything()
    {
        using ConnectedPair pair = CreatePair();
        pair.Near.SendBufferSize = 1 << 18;
        using ZeroCopySender sender = new(pair.Near);
        SpoilingOwner owner = new(4 * Length);

        ValueTask<int> sending = sender.SendAsync(owner.Memory, owner);
        Assert.That(() => sender.SendAsync(new byte[1]).AsTask(), Throws.InvalidOperationException);
        await Task.Delay(20);
        Assert.That((sending.IsCompleted, owner.Disposals), Is.EqualTo((false, 0)));

        Assert.That(await Task.Run(() => Read(pair.Far, 4 * Length)), Is.EqualTo(owner.Expected));
        Assert.That(await sending, Is.EqualTo(4 * Length));
        await sender.WaitForReleaseAsync(new CancellationTokenSource(Caller.Patience).Token);
        Assert.That((owner.Disposals, sender.PendingCount), Is.EqualTo((1, 0)));
    }

    [Test]
    public void CanceledSend_ReleasesTheOwnerWhenThePeerHasRead()
    {
        using ConnectedPair pair = CreatePair();
        pair.Near.SendBufferSize = 1 << 18;
        using ZeroCopySender sender = new(pair.Near);
        SpoilingOwner owner = new(4 * Length);
        using CancellationTokenSource cancellation = new(20);

        Assert.That(
            async () => await sender.SendAsync(owner.Memory, owner, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(owner.Disposals, Is.Zero);
        Assert.That(sender.PendingCount, Is.Positive);
        pair.Near.Shutdown(SocketShutdown.Send);
        byte[] received = new byte[4 * Length];
        int count = 0;
        while (pair.Far.Receive(received.AsSpan(count)) is int more and > 0)
        {
            count += more;
        }

        Assert.That(received[..count], Is.EqualTo(owner.Expected[..count]));
        AssertEventually(() => sender.ReleaseCompleted() == 0);
        Assert.That(owner.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void InvalidUse_IsRejected()
    {
        using Socket socket = ConnectedPair.CreateBoundUdp();
        Assert.That(() => new ZeroCopySender(null!), Throws.ArgumentNullException);
        Assert.That(() => new ZeroCopySender(socket) { MinimumLength = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        socket.Dispose();
        Assert.That(() => new ZeroCopySender(socket), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static ConnectedPair CreatePair()
    {
        ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.SendBufferSize = 2 * Length;
        pair.Far.ReceiveBufferSize = 1 << 16;
        return pair;
    }

    private static int GetOption(Socket socket)
    {
        byte[] value = new byte[4];
        socket.GetRawSocketOption(1, 60, value);
        return MemoryMarshal.Read<int>(value);
    }

    private static byte[] Read(Socket socket, int length)
    {
        byte[] received = new byte[length];
        int count = 0;
        while (count < length && socket.Receive(received.AsSpan(count)) is int more and > 0)
        {
            count += more;
        }

        return received[..count];
    }

    private static void AssertEventually(Func<bool> condition) => Assert.That(SpinWait.SpinUntil(condition, Caller.Patience));
}
