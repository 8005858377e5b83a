using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

internal sealed class ConnectorTests
{
    [Test]
    [Parity("connect", "connect_timeout")]
    public async Task EveryAddress_IsTriedWithItsOwnConfiguredSocket()
    {
        using Socket listener = ConnectedPair.CreateListener();
        IPEndPoint refusing = new(IPAddress.Parse("127.0.0.2"), ((IPEndPoint)listener.LocalEndPoint!).Port);
        List<Socket> configured = [];

        using Socket socket = await SocketConnector.ConnectAsync(
            [refusing, listener.LocalEndPoint!],
            socket =>
            {
                configured.Add(socket);
                socket.TcpNoDelay = true;
            });

        Assert.That(socket.RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
        Assert.That(configured, Has.Count.EqualTo(2).And.Unique);
        Assert.That(socket, Is.SameAs(configured[1]));
        Assert.That(socket.NoDelay);
    }

    [Test]
    [Parity("connect")]
    public async Task Host_IsConnectedByName()
    {
        using Socket listener = ConnectedPair.CreateListener();
        int port = ((IPEndPoint)listener.LocalEndPoint!).Port;

        using Socket first = await SocketConnector.ConnectAsync("localhost", port);
        using Socket second = await SocketConnector.ConnectAsync(new DnsEndPoint("localhost", port));

        Assert.That((first.Connected, second.Connected), Is.EqualTo((true, true)));
    }

    [Test]
    [Parity("connect")]
    public async Task EveryFailure_IsReported()
    {
        EndPoint[] endPoints = [new IPEndPoint(IPAddress.Loopback, 1), new IPEndPoint(IPAddress.Parse("127.0.0.2"), 1)];

        SocketConnectionException? exception =
            await Assert.ThrowsAsync<SocketConnectionException>(() => SocketConnector.ConnectAsync(endPoints));

        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(exception.Failures.Select(failure => failure.EndPoint), Is.EqualTo(endPoints));
        Assert.That(exception.Message, Does.Contain("127.0.0.1:1").And.Contain("127.0.0.2:1"));
    }

    [Test]
    [Parity("connect_timeout")]
    public void Token_EndsTheAttempts()
    {
        int attempts = 0;

        Assert.That(
            () => SocketConnector.ConnectAsync(
                [new IPEndPoint(IPAddress.Loopback, 1), new IPEndPoint(IPAddress.Loopback, 2)],
                _ => attempts++,
                new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(attempts, Is.Zero);
    }

    [Test]
    [Parity("connect_timeout")]
    public void NoAddress_IsRejected() =>
        Assert.That(() => SocketConnector.ConnectAsync([]), Throws.ArgumentException);

    [Test]
    [Parity("connect_timeout")]
    public async Task SilentAddress_DoesNotDelayTheNextOne()
    {
        using SilentListener silent = new();
        using Socket listener = ConnectedPair.CreateListener();
        List<Socket> configured = [];

        TimeSpan start = TimeSpan.FromMilliseconds(Environment.TickCount64);
        using Socket socket = await SocketConnector.ConnectAsync([silent.EndPoint, listener.LocalEndPoint!], configured.Add).WaitAsync(Caller.Patience);
        TimeSpan time = TimeSpan.FromMilliseconds(Environment.TickCount64) - start;

        Assert.That(socket, Is.SameAs(configured[1]));
        Assert.That(socket.RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
        Assert.That(IsDisposed(configured[0]));
        // The delay of a quarter of a second, less the resolution of the clock.
        Assert.That(time, Is.GreaterThan(TimeSpan.FromMilliseconds(200)));
    }

    [Test]
    [Parity("connect_timeout")]
    [Platform("Linux")]
    public async Task EarlierAttempt_GoesOnAndCanWin()
    {
        using SilentListener first = new();
        using SilentListener second = new();
        List<Socket> configured = [];

        using Socket socket = await SocketConnector.ConnectAsync(
            [first.EndPoint, second.EndPoint],
            attempt =>
            {
                configured.Add(attempt);
                if (configured.Count == 2)
                {
                    first.Answer();
                }
            }).WaitAsync(Caller.Patience);

        Assert.That(socket, Is.SameAs(configured[0]));
        Assert.That(socket.RemoteEndPoint, Is.EqualTo(first.EndPoint));
        Assert.That(IsDisposed(configured[1]));
    }

    [Test]
    [Parity("connect")]
    public async Task Failure_StartsTheNextAttemptAtOnce()
    {
        using Socket listener = ConnectedPair.CreateListener();
        SocketConnectorOptions options = new() { AttemptDelay = TimeSpan.FromDays(1) };
        EndPoint[] endPoints = [.. Enumerable.Range(2, 3).Select(CreateRefusing), listener.LocalEndPoint!];

        using Socket socket = await SocketConnector.ConnectAsync(endPoints, configure: null, options).WaitAsync(Caller.Patience);

        Assert.That(socket.RemoteEndPoint, Is.EqualTo(listener.LocalEndPoint));
    }

    [Test]
    [Parity("connect")]
    public async Task Families_TakeTurns([Values] bool isSequential, [Values] bool isIPv6First)
    {
        EndPoint[] ipv4 = [.. Enumerable.Range(2, 4).Select(CreateRefusing)];
        EndPoint[] ipv6 = [.. Enumerable.Range(1, 2).Select(port => new IPEndPoint(IPAddress.IPv6Loopback, port))];
        (EndPoint[] first, EndPoint[] second) = isIPv6First ? (ipv6, ipv4) : (ipv4, ipv6);
        SocketConnectorOptions options = isSequential ? new() { AttemptDelay = Timeout.InfiniteTimeSpan } : new();

        SocketConnectionException exception = await Assert.ThrowsAsync<SocketConnectionException>(
            () => SocketConnector.ConnectAsync([.. first, .. second], configure: null, options));

        Assert.That(
            exception.Failures.Select(failure => failure.EndPoint),
            Is.EqualTo(
                isSequential ? [.. first, .. second]
                : isIPv6First ? [ipv6[0], ipv4[0], ipv6[1], ipv4[1], ipv4[2], ipv4[3]]
                : (EndPoint[])[ipv4[0], ipv6[0], ipv4[1], ipv6[1], ipv4[2], ipv4[3]]));
    }

    [Test]
    [Parity("connect_timeout")]
    public async Task Timeout_EndsAllAttemptsAndListsThem([Values] bool isSequential)
    {
        using SilentListener first = new();
        using SilentListener second = new();
        EndPoint refusing = CreateRefusing(2);
        List<Socket> configured = [];
        SocketConnectorOptions options = new()
        {
            AttemptDelay = isSequential ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(10),
            Timeout = TimeSpan.FromSeconds(1),
        };

        SocketConnectionException exception = await Assert.ThrowsAsync<SocketConnectionException>(
            () => SocketConnector.ConnectAsync([first.EndPoint, second.EndPoint, refusing], configured.Add, options).WaitAsync(Caller.Patience));

        (EndPoint, SocketError)[] expected =
        [
            (first.EndPoint, SocketError.TimedOut), (second.EndPoint, SocketError.TimedOut), (refusing, SocketError.ConnectionRefused),
        ];
        Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.TimedOut));
        Assert.That(
            exception.Failures.Select(failure => (failure.EndPoint, failure.Exception.SocketErrorCode)),
            Is.EqualTo(isSequential ? expected[..1] : expected));
        Assert.That((configured.Count, configured.All(IsDisposed)), Is.EqualTo((isSequential ? 1 : 3, true)));
    }

    [Test]
    [Parity("connect_timeout")]
    public async Task Token_EndsEveryAttempt()
    {
        using SilentListener first = new();
        using SilentListener second = new();
        using CancellationTokenSource source = new();
        List<Socket> configured = [];
        SocketConnectorOptions options = new() { AttemptDelay = TimeSpan.FromMilliseconds(10) };

        OperationCanceledException exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => SocketConnector.ConnectAsync(
                [first.EndPoint, second.EndPoint],
                socket =>
                {
                    configured.Add(socket);
                    if (configured.Count == 2)
                    {
                        source.CancelAfter(100);
                    }
                },
                options,
                source.Token).WaitAsync(Caller.Patience));

        Assert.That(exception.CancellationToken, Is.EqualTo(source.Token));
        Assert.That((configured.Count, configured.All(IsDisposed)), Is.EqualTo((2, true)));
    }

    [Test]
    [Parity("connect_timeout")]
    public void ExceptionOfTheCallback_EndsEveryAttempt()
    {
        using SilentListener silent = new();
        List<Socket> configured = [];

        Assert.That(
            () => SocketConnector.ConnectAsync(
                [silent.EndPoint, CreateRefusing(2), CreateRefusing(3)],
                socket =>
                {
                    configured.Add(socket);
                    if (configured.Count == 2)
                    {
                        throw new NotSupportedException("the second");
                    }
                }),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("the second"));

        Assert.That((configured.Count, configured.All(IsDisposed)), Is.EqualTo((2, true)));
    }

    [Test]
    [Parity("connect")]
    public async Task SocketExceptionOfTheCallback_EndsItsAttemptOnly()
    {
        using Socket listener = ConnectedPair.CreateListener();
        List<Socket> configured = [];

        using Socket socket = await SocketConnector.ConnectAsync(
            [CreateRefusing(2), listener.LocalEndPoint!],
            socket =>
            {
                configured.Add(socket);
                if (configured.Count == 1)
                {
                    throw new SocketException((int)SocketError.AccessDenied);
                }
            });

        Assert.That(socket, Is.SameAs(configured[1]));
        Assert.That(IsDisposed(configured[0]));
    }

    [Test]
    [Parity("connect")]
    public async Task FamilyOfAName_IsTheOnlyOne(
        [Values(AddressFamily.InterNetwork, AddressFamily.InterNetworkV6)] AddressFamily family, [Values("127.0.0.1", "::1")] string host)
    {
        DnsEndPoint name = new(host, 1, family);
        if (IPAddress.Parse(host).AddressFamily == family)
        {
            await Assert.ThrowsAsync<SocketConnectionException>(() => SocketConnector.ConnectAsync(name));
        }
        else
        {
            SocketException exception = await Assert.ThrowsAsync<SocketException>(() => SocketConnector.ConnectAsync(name));
            Assert.That(exception.SocketErrorCode, Is.EqualTo(SocketError.HostNotFound));
        }
    }

    [Test]
    [Parity("connect_timeout")]
    public void TimesOutsideTheirRange_AreRejected()
    {
        TimeSpan tooLong = TimeSpan.FromMilliseconds(uint.MaxValue);

        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { AttemptDelay = TimeSpan.FromMilliseconds(9) });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { AttemptDelay = tooLong });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { ResolutionDelay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { ResolutionDelay = tooLong });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { Timeout = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new SocketConnectorOptions { Timeout = tooLong });
    }

    [Test]
    [Parity("connect_timeout")]
    public async Task LongestTimes_AreTaken()
    {
        using Socket listener = ConnectedPair.CreateListener();
        TimeSpan longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
        SocketConnectorOptions options = new() { AttemptDelay = longest, ResolutionDelay = longest, Timeout = longest };

        using Socket socket = await SocketConnector.ConnectAsync(
            [CreateRefusing(2), listener.LocalEndPoint!], configure: null, options).WaitAsync(Caller.Patience);

        Assert.That(socket.Connected);
    }

    [Test]
    [Parity("connect")]
    public void EndPointThatIsNull_IsRejected() =>
        Assert.That(() => SocketConnector.ConnectAsync([CreateRefusing(2), null!]), Throws.ArgumentException);

    [Test]
    [Parity("connect")]
    public void Continuations_DoNotReturnToTheThreadOfTheCaller()
    {
        using Socket listener = ConnectedPair.CreateListener();
        IPEndPoint address = (IPEndPoint)listener.LocalEndPoint!;
        IPEndPoint refusing = new(IPAddress.Parse("127.0.0.2"), address.Port);
        using BlockingContext context = new();

        Func<Task<Socket>>[] ways =
        [
            () => SocketConnector.ConnectAsync("localhost", address.Port),
            () => SocketConnector.ConnectAsync(new DnsEndPoint("localhost", address.Port)),
            () => SocketConnector.ConnectAsync(address),
            () => SocketConnector.ConnectAsync([refusing, address]),
        ];
        foreach (Func<Task<Socket>> connect in ways)
        {
            Task<Socket> connecting = connect();
            // As a caller does who must not, in the thread of a user interface.
            Assert.That(connecting.Wait(TimeSpan.FromSeconds(30)));
            connecting.Result.Dispose();
        }

        Assert.That(context.PostCount, Is.Zero);
    }

    [Test]
    [Parity("connect")]
    public async Task Connector_ServesAnHttpClient()
    {
        using Socket listener = ConnectedPair.CreateListener();
        Task serving = Task.Run(async () =>
        {
            using Socket accepted = await listener.AcceptAsync();
            await accepted.ReceiveAsync(new byte[4096]);
            await accepted.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"u8.ToArray());
        });
        using SocketsHttpHandler handler = new()
        {
            ConnectCallback = async (context, cancellationToken) =>
                new NetworkStream(
                    await SocketConnector.ConnectAsync(
                        context.DnsEndPoint, socket => socket.KeepAlive = true, cancellationToken),
                    ownsSocket: true),
        };
        using HttpClient client = new(handler);

        string answer = await client.GetStringAsync(new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndPoint!).Port}/"));

        Assert.That(answer, Is.EqualTo("hi"));
        await serving;
    }

    /// <remarks>Each is an address of its own, where no socket listens.</remarks>
    private static IPEndPoint CreateRefusing(int last) => new(IPAddress.Parse($"127.0.0.{last}"), 1);

    private static bool IsDisposed(Socket socket) => socket.SafeHandle.IsClosed;

    /// <summary>A context whose only thread is the one that waits, so that what is posted never runs.</summary>
    private sealed class BlockingContext : SynchronizationContext, IDisposable
    {
        private readonly SynchronizationContext? _before = Current;

        public BlockingContext() => SetSynchronizationContext(this);

        public int PostCount { get; private set; }

        public override void Post(SendOrPostCallback d, object? state) => PostCount++;

        public void Dispose() => SetSynchronizationContext(_before);
    }
}
