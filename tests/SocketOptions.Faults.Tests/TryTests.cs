using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Faults.Tests;

/// <summary>What answers with an error throws for no refusal, not even for one met on the way.</summary>
internal sealed class TryTests
{
    [Test]
    public void Receiving_answers([Values] Errno errno) =>
        AssertAnswered(
            errno, static stage => stage.Stream.TryReceive(new byte[1], SocketMessageFlags.None, out _), new Fault("recvfrom", Errno.EAGAIN));

    [Test]
    public void Sending_answers([Values] Errno errno) =>
        AssertAnswered(
            errno, static stage => stage.Stream.TrySend(Stage.Message, SocketMessageFlags.None, out _), new Fault("sendto", Errno.EAGAIN));

    [Test]
    public void Accepting_answers([Values(Errno.EPERM, Errno.ENOMEM)] Errno errno) =>
        AssertAnswered(errno, static stage => stage.Listener.TryAcceptHandle(SocketCreationFlags.None, null, out _));

    [Test]
    public void Connecting_answers([Values] Errno errno) =>
        AssertAnswered(
            errno, static stage => stage.Unconnected.TryConnect(new IPEndPoint(IPAddress.Loopback, 1).Serialize()));

    private static void AssertAnswered(Errno errno, Func<Stage, SocketError> operation, params ReadOnlySpan<Fault> faults)
    {
        using Stage stage = new(Owner.Handle);

        Outcome outcome = TracedThread.Run(() => (long)operation(stage), [.. faults, new Fault("fcntl", errno)]);

        Assert.That(outcome, Is.EqualTo(Outcome.Success((long)errno.SocketError)));
    }
}
