using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>A method that returns an error throws for no error of the system, not even for one on the way.</summary>
internal sealed class TryTests
{
    [Test]
    public void TryReceive_ReturnsTheError([Values] Errno errno) =>
        AssertAnswered(
            static (stage, out error) => stage.Stream.TryReceive(new byte[1], SocketMessageFlags.None, out _, out error),
            errno,
            new Fault("recvfrom", Errno.EAGAIN),
            new Fault("fcntl", errno));

    [Test]
    public void TrySend_ReturnsTheError([Values] Errno errno) =>
        AssertAnswered(
            static (stage, out error) => stage.Stream.TrySend(Stage.Message, SocketMessageFlags.None, out _, out error),
            errno,
            new Fault("sendto", Errno.EAGAIN),
            new Fault("fcntl", errno));

    [Test]
    public void TryAccept_ReturnsTheError([Values] Errno errno, [Values("fcntl", "getsockopt")] string systemCall) =>
        AssertAnswered(
            static (stage, out error) => stage.Listener.TryAcceptHandle(SocketCreationFlags.None, null, out _, out error),
            errno,
            new Fault("poll", Errno.EINTR),
            // Whether the socket is listening need not be known.
            new Fault(systemCall, errno, systemCall == "getsockopt" ? 2 : 1));

    [Test]
    public void TryAcceptThatCannotWait_ReturnsTheError(
        [Values(Errno.EPERM, Errno.ENOMEM, Errno.ECONNRESET, Errno.ENOBUFS)] Errno errno) =>
        AssertAnswered(
            static (stage, out error) => stage.Listener.TryAcceptHandle(SocketCreationFlags.None, null, out _, out error),
            errno,
            new Fault("poll", errno, IsLasting: true));

    [Test]
    public void TryConnect_ReturnsTheError([Values] Errno errno) =>
        AssertAnswered(
            static (stage, out error) => stage.Unconnected.TryConnect(new IPEndPoint(IPAddress.Loopback, 1).Serialize(), out error),
            errno,
            new Fault("fcntl", errno));

    private static void AssertAnswered(TryOperation operation, Errno errno, params ReadOnlySpan<Fault> faults)
    {
        using Stage stage = new(Owner.Handle);

        Outcome outcome = TracedThread.Run(() => operation(stage, out SocketError error) ? 0 : (long)error, faults);

        Assert.That(outcome, Is.EqualTo(Outcome.Success((long)errno.SocketError)));
    }

    private delegate bool TryOperation(Stage stage, out SocketError error);
}
