using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class AllocationTests
{
    private const int Count = 100;

    [Test]
    [Parity("recv", "recv_with_flags", "send", "send_with_flags")]
    public void Spans_AllocateNothing([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        byte[] buffer = new byte[16];

        AssertFree(() =>
        {
            owner.Borrow(pair.Near).Send(buffer, SocketMessageFlags.DontRoute);
            owner.Borrow(pair.Far).Receive(buffer, SocketMessageFlags.WaitAll);
        });
    }

    [Test]
    [Parity("recv_vectored", "recv_vectored_with_flags", "send_vectored", "send_vectored_with_flags")]
    public void Lists_AllocateNothing([Values] Owner owner, [Values(4, 40)] int count)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Memory<byte>[] buffers = [.. Enumerable.Range(0, count).Select(_ => new byte[3].AsMemory())];
        ReadOnlyMemory<byte>[] parts = [.. buffers];

        AssertFree(() =>
        {
            owner.Borrow(pair.Near).Send(parts);
            owner.Borrow(pair.Far).Receive(buffers, SocketMessageFlags.WaitAll);
        });
    }

    [Test]
    [Parity("recv_from", "recv_from_vectored", "peek_sender", "send_to", "send_to_vectored")]
    public void Addresses_AllocateNothing([Values] Owner owner)
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        using Socket far = ConnectedPair.CreateBoundUdp();
        SocketAddress destination = far.LocalEndPoint!.Serialize();
        SocketAddress source = SocketAddress.CreateBuffer();
        byte[] buffer = new byte[16];
        Memory<byte>[] buffers = [buffer];
        ReadOnlyMemory<byte>[] parts = [buffer];

        AssertFree(() =>
        {
            owner.Borrow(near).SendTo(buffer, destination);
            owner.Borrow(near).SendTo(parts, destination);
            owner.Borrow(far).PeekSender(source);
            owner.Borrow(far).ReceiveFrom(buffer, source);
            owner.Borrow(far).ReceiveFrom(buffers, source);
            owner.Borrow(far).GetLocalAddress(source);
        });
    }

    [Test]
    [Parity("recv", "accept")]
    public void WouldBlock_AllocatesNothing([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket listener = ConnectedPair.CreateListener();
        pair.Near.Blocking = listener.Blocking = false;
        byte[] buffer = new byte[16];

        AssertFree(() =>
        {
            owner.Borrow(pair.Near).TryReceive(buffer, SocketMessageFlags.None, out _, out _);
            owner.Borrow(listener).TryAcceptHandle(SocketCreationFlags.None, null, out _, out _);
        });
    }

    [Test]
    [Parity("recv")]
    public void Waiting_AllocatesNothing([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using CancellationTokenSource stop = new();
        Thread echo = new(() =>
        {
            byte[] buffer = new byte[1];
            while (pair.Far.Receive(buffer) > 0)
            {
                Thread.Sleep(1);
                pair.Far.Send(buffer);
            }
        });
        echo.Start();
        byte[] buffer = new byte[1];

        AssertFree(() =>
        {
            owner.Borrow(pair.Near).Send(buffer);
            owner.Borrow(pair.Near).Receive(buffer);
        });

        pair.Near.Shutdown(SocketShutdown.Both);
        echo.Join();
    }

    private static void AssertFree(Action action)
    {
        // Memory that is allocated once is not the price of a call.
        for (int i = 0; i < Count; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Count; i++)
        {
            action();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
