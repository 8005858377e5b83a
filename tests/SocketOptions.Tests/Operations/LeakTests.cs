using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>A failure leaves no descriptor open.</summary>
internal sealed class LeakTests
{
    [Test]
    [Parity("bind", "connect", "connect_timeout", "accept", "accept_raw", "accept4", "try_clone", "Socket::new", "Socket::pair")]
    public void Failures_LeaveNoDescriptor()
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
    [Parity("accept")]
    public void ClientThatHangsUpBeforeAccept_LeavesNoDescriptor()
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
    [Parity("connect_timeout", "accept", "recv")]
    [Platform(Exclude = "Win", Reason = "A bare handle does not tell there whether it waits, so the kernel waits.")]
    public void DisposingInTheMiddle_LeavesNoDescriptor()
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
    [Parity("connect_timeout")]
    public void AttemptsOfTheConnector_LeaveNoDescriptor()
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

    [Test]
    [Parity("connect_timeout")]
    public void AttemptsThatLose_LeaveNoDescriptor()
    {
        using SilentListener silent = new();
        using Socket listener = ConnectedPair.CreateListener();
        SocketConnectorOptions patient = new() { AttemptDelay = TimeSpan.FromMilliseconds(10) };
        SocketConnectorOptions timed = new() { AttemptDelay = patient.AttemptDelay, Timeout = TimeSpan.FromMilliseconds(50) };
        AssertNoLeak(() =>
        {
            SocketConnector.ConnectAsync(
                [silent.EndPoint, silent.EndPoint, listener.LocalEndPoint!], null, patient).GetAwaiter().GetResult().Dispose();
            listener.Accept().Dispose();
            Refuse(() => SocketConnector.ConnectAsync([silent.EndPoint, silent.EndPoint], null, timed).GetAwaiter().GetResult());
            int attempts = 0;
            Assert.That(
                () => SocketConnector.ConnectAsync(
                    [silent.EndPoint, silent.EndPoint],
                    socket => socket.NoDelay = attempts++ == 0 ? true : throw new NotSupportedException(),
                    patient),
                Throws.InstanceOf<NotSupportedException>());
            using CancellationTokenSource source = new(30);
            Assert.That(
                () => SocketConnector.ConnectAsync([silent.EndPoint, silent.EndPoint], null, source.Token),
                Throws.InstanceOf<OperationCanceledException>());
        },
        count: 5);
    }

    private static void Refuse(Action action) =>
        Assert.That(() => action(), Throws.InstanceOf<SocketException>().Or.InstanceOf<PlatformNotSupportedException>());

    private static void AssertNoLeak(Action action, int count = 20)
    {
        // Those of earlier tests can still disappear.
        action();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        int before = KernelWitness.CountSockets();
        for (int i = 0; i < count; i++)
        {
            action();
        }

        // One of something else than a socket is not a leak.
        Assert.That(KernelWitness.CountSockets(), OperatingSystem.IsWindows() ? Is.LessThan(before + count) : Is.EqualTo(before));
    }
}
