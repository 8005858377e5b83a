using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>A connection over a link that no longer exists ends after its timeout.</summary>
internal sealed class OutageTests
{
    [Test]
    public void UnansweredData_EndsTheConnectionAfterItsTime()
    {
        using Connection connection = new();
        connection.Near.TcpUserTimeout = TimeSpan.FromMilliseconds(500);

        connection.Cut();
        connection.Near.Send("lost"u8);

        AssertTimedOut(connection.Near, atLeast: TimeSpan.FromMilliseconds(400));
    }

    [Test]
    public void UnansweredProbes_EndTheConnection()
    {
        using Connection connection = new();
        connection.Near.TcpKeepAlive = new() { Time = TimeSpan.FromSeconds(1), Interval = TimeSpan.FromSeconds(1), RetryCount = 1 };

        connection.Cut();

        AssertTimedOut(connection.Near, atLeast: TimeSpan.FromSeconds(1.5));
    }

    private static void AssertTimedOut(Socket socket, TimeSpan atLeast)
    {
        const int TimedOut = 110;
        long start = Stopwatch.GetTimestamp();
        Assert.That(
            () => ((SocketRef)socket).Receive(new byte[1]),
            Throws.TypeOf<SocketException>()
                .With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.TimedOut)
                .And.Property(nameof(SocketException.NativeErrorCode)).EqualTo(TimedOut));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.InRange(atLeast, Caller.Patience));
    }

    /// <summary>A connection from the near machine to the router.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly TestNetwork _network = new();
        private readonly PythonPeer _peer;

        internal Connection()
        {
            _peer = _network.Router.Start("""
                import socket
                listener = socket.create_server(("10.1.0.2", 9999))
                print("listening", flush=True)
                connection, _ = listener.accept()
                connection.recv(1)
                """);
            Assert.That(_peer.Read(), Is.EqualTo("listening"));
            Near = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Stream);
            Near.Connect(new IPEndPoint(IPAddress.Parse("10.1.0.2"), 9999));
        }

        internal Socket Near { get; }

        public void Dispose()
        {
            Near.Dispose();
            _peer.Dispose();
            _network.Dispose();
        }

        internal void Cut() => _network.Router.Configure("link set router0 down");
    }
}
