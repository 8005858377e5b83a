using System.Diagnostics;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>A wait that is interrupted many times lasts as long as one that is not.</summary>
internal sealed class DeadlineTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);

    [Test]
    public void EndlessInterruption_NeitherEndsNorProlongsWaiting(
        [Values("recvfrom", "recvmsg", "accept4")] string systemCall, [Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket listener = ConnectedPair.CreateListener();
        pair.Near.ReceiveTimeout = listener.ReceiveTimeout = (int)s_timeout.TotalMilliseconds;
        TimeSpan elapsed = default;

        Outcome outcome = TracedThread.Run(
            () =>
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    return systemCall switch
                    {
                        "recvfrom" => owner.Borrow(pair.Near).Receive(new byte[1]),
                        "recvmsg" => owner.Borrow(pair.Near).Receive([new byte[1]]).BytesReceived,
                        _ => owner.Borrow(listener).AcceptHandle().DangerousGetHandle(),
                    };
                }
                finally
                {
                    elapsed = Stopwatch.GetElapsedTime(start);
                }
            },
            new Fault("poll", Errno.EINTR, IsLasting: true));

        Assert.That(outcome.Error, Is.EqualTo(SocketError.TimedOut));
        Assert.That(elapsed.TotalMilliseconds, Is.InRange(s_timeout.TotalMilliseconds, 2000));
    }
}
