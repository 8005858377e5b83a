using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>The number of bytes that were sent of a file before a fault is reported together with it.</summary>
internal sealed class SendFileTests
{
    private const int Length = 1 << 20;

    private readonly string _path = Path.GetTempFileName();

    private CountingPeer _peer = null!;

    [OneTimeSetUp]
    public void Prepare()
    {
        File.WriteAllBytes(_path, new byte[Length]);
        _peer = new();
    }

    [OneTimeTearDown]
    public void CleanUp()
    {
        _peer.Dispose();
        File.Delete(_path);
    }

    // The second call of a blocking descriptor finds the end of the file. What would block has waited in the kernel.
    [Test]
    public void Fault_IsReportedWithTheCount([Values] Errno errno, [Values(1, 2)] int occurrence)
    {
        using Socket socket = _peer.Connect();

        SocketSendFileResult result = Send(Owner.Socket, socket, new Fault("sendfile", errno, occurrence));

        SocketError expected = errno switch
        {
            Errno.EINTR => SocketError.Success,
            Errno.EAGAIN => SocketError.TimedOut,
            _ => errno.SocketError,
        };
        bool isComplete = occurrence == 2 || errno == Errno.EINTR;
        Assert.That(result, Is.EqualTo(new SocketSendFileResult(isComplete ? Length : 0, expected)));
        Assert.That(_peer.Finish(socket), Is.EqualTo(result.BytesSent));
    }

    [Test]
    public void FaultOfAHandle_IsReportedWithTheCount([Values] Errno errno, [Values(1, 2)] int occurrence)
    {
        using Socket socket = _peer.Connect();

        SocketSendFileResult result = Send(Owner.Handle, socket, new Fault("sendto", errno, occurrence));

        bool isMadeGood = errno is Errno.EINTR or Errno.EAGAIN;
        Assert.That(result.Error, Is.EqualTo(isMadeGood ? SocketError.Success : errno.SocketError));
        Assert.That(result.BytesSent, isMadeGood ? Is.EqualTo(Length) : occurrence == 1 ? Is.Zero : Is.InRange(1, Length - 1));
        Assert.That(_peer.Finish(socket), Is.EqualTo(result.BytesSent));
    }

    [Test]
    public void FaultOfReadingTheModeOfAHandle_IsReported([Values] Errno errno)
    {
        using Socket socket = _peer.Connect();

        SocketSendFileResult result = Send(Owner.Handle, socket, new Fault("fcntl", errno));

        Assert.That(result, Is.EqualTo(new SocketSendFileResult(0, errno.SocketError)));
        Assert.That(_peer.Finish(socket), Is.Zero);
    }

    [Test]
    public void FaultOfASocketThatIsNonBlockingUnderneath_IsReportedWithTheCount(
        [Values] Errno errno, [Values(1, 2)] int occurrence)
    {
        using Socket socket = _peer.Connect();
        KernelWitness.SetNonBlocking(socket.SafeHandle);

        SocketSendFileResult result = Send(Owner.Socket, socket, new Fault("sendfile", errno, occurrence));

        bool isMadeGood = errno is Errno.EINTR or Errno.EAGAIN;
        Assert.That(result.Error, Is.EqualTo(isMadeGood ? SocketError.Success : errno.SocketError));
        Assert.That(result.BytesSent, isMadeGood ? Is.EqualTo(Length) : occurrence == 1 ? Is.Zero : Is.InRange(1, Length - 1));
        Assert.That(_peer.Finish(socket), Is.EqualTo(result.BytesSent));
    }

    [Test]
    public void FaultWhileWaiting_IsReportedWithTheCount(
        [Values("fcntl", "getsockopt", "poll")] string failing, [Values] Errno errno)
    {
        using Socket socket = _peer.Connect();
        KernelWitness.SetNonBlocking(socket.SafeHandle);

        SocketSendFileResult result = Send(Owner.Socket, socket, new Fault("sendfile", Errno.EAGAIN, 2), new Fault(failing, errno));

        bool isMadeGood = (failing, errno) is ("fcntl" or "poll", Errno.EINTR) or ("fcntl", Errno.EAGAIN);
        Assert.That(result.Error, Is.EqualTo(isMadeGood ? SocketError.Success : errno.SocketError));
        Assert.That(result.BytesSent, isMadeGood ? Is.EqualTo(Length) : Is.InRange(1, Length - 1));
        Assert.That(_peer.Finish(socket), Is.EqualTo(result.BytesSent));
    }

    private SocketSendFileResult Send(Owner owner, Socket socket, params ReadOnlySpan<Fault> faults)
    {
        using SafeFileHandle file = File.OpenHandle(_path);
        SocketSendFileResult result = default;
        TracedThread.Run(
            () =>
            {
                result = owner.Borrow(socket).SendFile(file);
                return 0;
            },
            faults);
        return result;
    }
}
