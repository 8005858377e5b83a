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
        Assert.That(attempts, Is.EqualTo(1));
    }

    [Test]
    [Parity("connect_timeout")]
    public void NoAddress_IsRejected() =>
        Assert.That(() => SocketConnector.ConnectAsync([]), Throws.ArgumentException);

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
