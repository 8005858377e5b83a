using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Tests.Operations;

internal sealed class SendFileTests
{
    // More than the kernel holds for a peer that does not read.
    private const int Length = 32 << 20;

    private string _path = string.Empty;
    private byte[] _content = [];

    [SetUp]
    public void CreateFile()
    {
        _path = Path.GetTempFileName();
        _content = new byte[Length];
        Random.Shared.NextBytes(_content);
        File.WriteAllBytes(_path, _content);
    }

    [TearDown]
    public void DeleteFile() => File.Delete(_path);

    [Test]
    [Parity("sendfile")]
    [TestCase(0, null, Length)]
    [TestCase(0, 10L, 10)]
    [TestCase(100_000, null, Length - 100_000)]
    [TestCase(100_000, 5L, 5)]
    [TestCase(Length - 1, 100L, 1)]
    [TestCase(Length, null, 0)]
    [TestCase(Length + 100, 10L, 0)]
    [TestCase(0, 0L, 0)]
    public void RequestedPart_Arrives(long offset, long? length, int expected)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using FileStream file = File.OpenRead(_path);
        file.Position = 7;
        Task<byte[]> receiving = ReceiveAllAsync(pair.Far);

        SocketSendFileResult result = ((SocketRef)pair.Near).SendFile(file.SafeFileHandle, offset, length);
        pair.Near.Shutdown(SocketShutdown.Send);

        Assert.That(result, Is.EqualTo(new SocketSendFileResult(expected, SocketError.Success)));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(_content.AsSpan((int)Math.Min(offset, Length), expected)));
        byte[] next = new byte[1];
        file.ReadExactly(next);
        Assert.That(next[0], Is.EqualTo(_content[7]), "the position has moved");
    }

    [Test]
    [Parity("sendfile")]
    [Platform("Linux")]
    public void PositionInTheKernel_DoesNotMove()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using SafeFileHandle file = File.OpenHandle(_path);
        Task<byte[]> receiving = ReceiveAllAsync(pair.Far);

        ((SocketRef)pair.Near).SendFile(file, 5, 1000);
        pair.Near.Shutdown(SocketShutdown.Send);

        Assert.That(receiving.Wait(Caller.Patience));
        string position = File.ReadLines($"/proc/self/fdinfo/{file.DangerousGetHandle()}").First();
        Assert.That(position.Split()[^1], Is.EqualTo("0"));
    }

    [Test]
    [Parity("sendfile")]
    public void SocketThatIsNonBlockingUnderneath_SendsAll([Values] bool isSlow)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SendingTests.MakeNonBlockingUnderneath(pair.Near);
        using SafeFileHandle file = File.OpenHandle(_path);
        Task<byte[]> receiving = ReceiveAllAsync(pair.Far, isSlow ? 100 : 0);

        SocketSendFileResult result = ((SocketRef)pair.Near).SendFile(file);
        pair.Near.Shutdown(SocketShutdown.Send);

        Assert.That(result, Is.EqualTo(new SocketSendFileResult(Length, SocketError.Success)));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(_content));
    }

    [Test]
    [Parity("sendfile")]
    [Platform(Exclude = "Win")]
    public void NonBlockingSocket_LeavesTheRestForLater([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Blocking = false;
        using SafeFileHandle file = File.OpenHandle(_path);

        SocketSendFileResult result = owner.Borrow(pair.Near).SendFile(file);
        Assert.That(result.Error, Is.EqualTo(SocketError.WouldBlock));
        Assert.That(result.BytesSent, Is.InRange(1, Length - 1));

        Task<byte[]> receiving = ReceiveAllAsync(pair.Far);
        long sent = result.BytesSent;
        while (result.Error == SocketError.WouldBlock)
        {
            pair.Near.Poll(Caller.Patience, SelectMode.SelectWrite);
            result = owner.Borrow(pair.Near).SendFile(file, sent);
            sent += result.BytesSent;
        }

        pair.Near.Shutdown(SocketShutdown.Send);
        Assert.That((sent, result.Error), Is.EqualTo((Length, SocketError.Success)));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(_content));
    }

    [Test]
    [Parity("sendfile")]
    [Platform(Exclude = "Win")]
    public void SendTimeout_IsKeptAndSentDataIsCounted([Values] Owner owner, [Values] bool isNonBlockingUnderneath)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        // A bare handle that is non-blocking does not wait.
        if (isNonBlockingUnderneath && owner == Owner.Socket)
        {
            SendingTests.MakeNonBlockingUnderneath(pair.Near);
        }

        pair.Near.SendTimeout = 200;
        using SafeFileHandle file = File.OpenHandle(_path);

        TimeSpan time = default;
        SocketSendFileResult result = default;
        time = Caller.Measure(() => result = owner.Borrow(pair.Near).SendFile(file));

        Assert.That(result.Error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(result.BytesSent, Is.InRange(1, Length - 1));
        Assert.That(time.TotalMilliseconds, Is.InRange(199, 5000));
    }

    [Test]
    [Parity("sendfile")]
    [Platform(Exclude = "Win")]
    public void SendTimeout_IsThatOfEachStep([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        // A bare handle that is non-blocking does not wait.
        if (owner == Owner.Socket)
        {
            SendingTests.MakeNonBlockingUnderneath(pair.Near);
        }

        pair.Near.SendTimeout = 1000;
        using SafeFileHandle file = File.OpenHandle(_path);
        Task draining = Task.Run(async () =>
        {
            byte[] buffer = new byte[1 << 19];
            while (pair.Far.Receive(buffer) > 0)
            {
                await Task.Delay(50);
            }
        });

        SocketSendFileResult result = default;
        TimeSpan time = Caller.Measure(() => result = owner.Borrow(pair.Near).SendFile(file));
        pair.Near.Shutdown(SocketShutdown.Send);

        Assert.That(result, Is.EqualTo(new SocketSendFileResult(Length, SocketError.Success)));
        Assert.That(time.TotalMilliseconds, Is.GreaterThan(1000));
        Assert.That(draining.Wait(Caller.Patience));
    }

    [Test]
    [Parity("sendfile")]
    [Platform(Exclude = "Win")]
    public void ErrorOfTheFile_IsReported([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using SafeFileHandle file = File.OpenHandle(_path, FileMode.Open, FileAccess.Write);

        SocketSendFileResult result = owner.Borrow(pair.Near).SendFile(file);

        Assert.That(result.BytesSent, Is.Zero);
        Assert.That(result.Error, Is.Not.EqualTo(SocketError.Success));
    }

    [Test]
    [Parity("sendfile")]
    [Platform("Linux")]
    public void MoreThanTwoGibibytes_AreSent()
    {
        const long Size = (2L << 30) + 12_345;
        // A file without blocks, read as zeros.
        using (FileStream file = File.OpenWrite(_path))
        {
            file.SetLength(Size);
            file.Position = Size - 1;
            file.WriteByte(42);
        }

        using SafeFileHandle handle = File.OpenHandle(_path);
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Task<(long Count, byte Last)> receiving = Task.Run(() =>
        {
            byte[] buffer = new byte[1 << 20];
            long received = 0;
            byte last = 0;
            for (int count = -1; count != 0; received += count)
            {
                count = pair.Far.Receive(buffer);
                last = count > 0 ? buffer[count - 1] : last;
            }

            return (received, last);
        });

        SocketSendFileResult result = ((SocketRef)pair.Near).SendFile(handle);
        pair.Near.Shutdown(SocketShutdown.Send);

        Assert.That(result, Is.EqualTo(new SocketSendFileResult(Size, SocketError.Success)));
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result, Is.EqualTo((Size, (byte)42)));
    }

    [Test]
    [Parity("sendfile")]
    [Platform("Linux")]
    public void ErrorInTheMiddle_LeavesTheCount()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SendingTests.MakeNonBlockingUnderneath(pair.Near);
        using SafeFileHandle file = File.OpenHandle(_path);
        Task resetting = Task.Run(async () =>
        {
            await Task.Delay(100);
            pair.Far.EnableResetOnClose();
            pair.Far.Dispose();
        });

        SocketSendFileResult result = ((SocketRef)pair.Near).SendFile(file);

        Assert.That(result.Error, Is.EqualTo(SocketError.ConnectionReset));
        Assert.That(result.BytesSent, Is.InRange(1, Length - 1));
        resetting.Wait();
    }

    [Test]
    [Parity("sendfile")]
    public void InvalidArguments_AreRejected()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SafeFileHandle file = File.OpenHandle(_path);

        Assert.That(() => ((SocketRef)pair.Near).SendFile(file, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((SocketRef)pair.Near).SendFile(file, 0, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        file.Dispose();
        Assert.That(() => ((SocketRef)pair.Near).SendFile(file), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    [Parity("sendfile")]
    public void SocketWithoutAPeer_HasAnErrorAndNoCount()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using SafeFileHandle file = File.OpenHandle(_path);

        SocketSendFileResult result = ((SocketRef)socket).SendFile(file);

        Assert.That(result.BytesSent, Is.Zero);
        Assert.That(result.Error, Is.EqualTo(SocketError.NotConnected).Or.EqualTo(SocketError.Shutdown));
    }

    // Disposing a handle of the socket would set it, and closing the socket would then reset the connection.
    [Test]
    [Parity("sendfile")]
    public void LingerTime_StaysTheSame([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        Task<byte[]> receiving = ReceiveAllAsync(pair.Far);
        using SafeFileHandle file = File.OpenHandle(_path);

        owner.Borrow(pair.Near).SendFile(file);

        Assert.That(pair.Near.LingerState!.Enabled, Is.False);
        pair.Near.Shutdown(SocketShutdown.Send);
        Assert.That(receiving.Wait(Caller.Patience));
        Assert.That(receiving.Result.AsSpan().SequenceEqual(_content));
    }

    private static Task<byte[]> ReceiveAllAsync(Socket socket, int delay = 0) => Task.Run(async () =>
    {
        await Task.Delay(delay);
        await using NetworkStream stream = new(socket);
        using MemoryStream received = new();
        await stream.CopyToAsync(received);
        return received.ToArray();
    });
}
