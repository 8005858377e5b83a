using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Operations.Tests;

/// <summary>A failure leaves no descriptor open.</summary>
internal sealed class LeakTests
{
    [Test]
    [Parity("1", "2", "3", "5", "6", "93", "10", "X1", "X3")]
    public void Failures_leave_no_descriptor()
    {
        AssertNoLeak(static () =>
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream);
            Refuse(() => ((SocketRef)socket).Accept());
            Refuse(() => ((SocketRef)handle).AcceptHandle());
            Refuse(() => ((SocketRef)socket).Connect(new IPEndPoint(IPAddress.Loopback, 1)));
            Refuse(() => ((SocketRef)handle).Connect(new IPEndPoint(IPAddress.Loopback, 1), Caller.Patience));
            Refuse(() => ((SocketRef)socket).Connect(new IPEndPoint(IPAddress.Loopback, 1), TimeSpan.Zero));
            Refuse(() => ((SocketRef)handle).Bind(new IPEndPoint(IPAddress.Parse("203.0.113.1"), 1)));
            Refuse(() => SocketFactory.CreateHandle(new SocketDomain(45), SocketType.Stream));
            Refuse(() => SocketFactory.CreateHandlePair(SocketDomain.IPv4, SocketType.Stream));
        });
    }

    [Test]
    [Parity("5")]
    public void Whoever_hangs_up_before_being_accepted_leaves_no_descriptor()
    {
        using Socket listener = ConnectedPair.CreateListener();
        AssertNoLeak(() =>
        {
            using (Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
            {
                client.Connect(listener.LocalEndPoint!);
                client.EnableResetOnClose();
            }

            ((SocketRef)listener).Accept().Dispose();
        });
    }

    [Test]
    [Parity("3", "5", "13")]
    [Platform(Exclude = "Win", Reason = "A bare handle does not tell there whether it waits, so the kernel waits.")]
    public void Disposing_in_the_middle_leaves_no_descriptor()
    {
        AssertNoLeak(static () =>
        {
            using Socket listener = ConnectedPair.CreateListener();
            using Socket accepting = listener;
            Exception? exception = Caller
                .InterruptAsync(() => ((SocketRef)accepting.SafeHandle).Accept().Dispose(), accepting.SafeHandle.Dispose)
                .GetAwaiter().GetResult();
            Assert.That(exception, Is.InstanceOf<ObjectDisposedException>());
        },
        count: 3);
    }

    [Test]
    [Parity("3")]
    public void Attempts_of_the_connector_leave_no_descriptor()
    {
        using Socket listener = ConnectedPair.CreateListener();
        AssertNoLeak(() =>
        {
            EndPoint[] endPoints = [new IPEndPoint(IPAddress.Loopback, 1), listener.LocalEndPoint!];
            SocketConnector.ConnectAsync(endPoints).GetAwaiter().GetResult().Dispose();
            listener.Accept().Dispose();
            Refuse(() => SocketConnector.ConnectAsync(endPoints[0]).GetAwaiter().GetResult());
            Assert.That(
                () => SocketConnector.ConnectAsync(endPoints[1], _ => throw new NotSupportedException()),
                Throws.InstanceOf<NotSupportedException>());
        });
    }

    private static void Refuse(Action action) =>
        Assert.That(() => action(), Throws.InstanceOf<SocketException>().Or.InstanceOf<PlatformNotSupportedException>());

    private static void AssertNoLeak(Action action, int count = 20)
    {
        // Those of earlier tests may still go.
        action();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        int before = Libc.CountSockets();
        for (int i = 0; i < count; i++)
        {
            action();
        }

        // One of something else than a socket is no leak.
        Assert.That(Libc.CountSockets(), OperatingSystem.IsWindows() ? Is.LessThan(before + count) : Is.EqualTo(before));
    }
}
