using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Packets are forwarded as far as allowed, and the error that a router sends for one that is not reaches the sender.</summary>
internal sealed class HopTests
{
    private static readonly IPEndPoint s_far = new(IPAddress.Parse("10.3.0.2"), Tap.Port);
    private static readonly IPEndPoint s_farIPv6 = new(IPAddress.Parse("fd03::2"), Tap.Port);

    private TestNetwork _network = null!;
    private Tap _tap = null!;

    private static IEnumerable<IPEndPoint> Destinations => [s_far, s_farIPv6];

    [OneTimeSetUp]
    public void Connect()
    {
        _network = new();
        _tap = new(_network.Far);
    }

    [OneTimeTearDown]
    public void Disconnect()
    {
        _tap.Dispose();
        _network.Dispose();
    }

    [Test]
    public void OneHop_EndsAtTheRouter([ValueSource(nameof(Destinations))] IPEndPoint destination)
    {
        const int HostUnreachable = 113;
        using Socket socket = Open(destination, hops: 1);
        byte[] buffer = new byte[16];

        socket.Send("one hop"u8);

        Assert.That(
            () => ((SocketRef)socket).Receive(new byte[1]),
            Throws.TypeOf<SocketException>()
                .With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.HostUnreachable)
                .And.Property(nameof(SocketException.NativeErrorCode)).EqualTo(HostUnreachable));
        using IncomingSocketMessage message = new();
        Assert.That(((SocketRef)socket).TryReceiveError(buffer, message, out SocketQueuedError error, out _));
        Assert.That(buffer.AsSpan(0, error.BytesReceived).SequenceEqual("one hop"u8));
        Assert.That(message.Flags & SocketMessageFlags.ErrorQueue, Is.EqualTo(SocketMessageFlags.ErrorQueue));
        Assert.That(message.RemoteEndPoint, Is.EqualTo(destination));
        Assert.That(error.NativeErrorCode, Is.EqualTo(HostUnreachable));
        Assert.That(((IPEndPoint)error.Offender!).Address, Is.AnyOf(IPAddress.Parse("10.1.0.2"), IPAddress.Parse("fd01::2"), IPAddress.Parse("fd01::3")));
    }

    [Test]
    public void TwoHops_EndAtTheFarHost([ValueSource(nameof(Destinations))] IPEndPoint destination)
    {
        using Socket socket = Open(destination, hops: 2);

        socket.Send("two-hops"u8);

        Assert.That(_tap.Read(), Has.Property(nameof(Packet.Hops)).EqualTo(1).And.Property(nameof(Packet.Text)).EqualTo("two-hops"));
    }

    [Test]
    public void PathMtu_IsLearnedFromANarrowLink()
    {
        using Socket socket = Open(s_far, hops: 2);
        socket.IPPathMtuDiscovery = PathMtuDiscovery.Enabled;
        Assert.That(socket.IPPathMtu, Is.EqualTo(1500));

        socket.Send(new byte[TestNetwork.PathMtu]);

        Assert.That(() => ((SocketRef)socket).Receive(new byte[1]), ThrowsMessageSize);
        Assert.That(socket.IPPathMtu, Is.EqualTo(TestNetwork.PathMtu));
        using IncomingSocketMessage message = new();
        Assert.That(((SocketRef)socket).TryReceiveError([], message, out SocketQueuedError error, out _));
        Assert.That((error.Origin, error.PathMtu), Is.EqualTo((SocketErrorOrigin.Icmp, (int?)TestNetwork.PathMtu)));
        Assert.That(() => ((SocketRef)socket).Send(new byte[TestNetwork.PathMtu]), ThrowsMessageSize);
    }

    private static NUnit.Framework.Constraints.IResolveConstraint ThrowsMessageSize =>
        Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.MessageSize);

    private Socket Open(IPEndPoint destination, int hops)
    {
        Socket socket = _network.Near.Open(destination.AddressFamily, SocketType.Dgram);
        socket.ReceiveTimeout = (int)Caller.Patience.TotalMilliseconds;
        if (destination.AddressFamily == AddressFamily.InterNetwork)
        {
            socket.IPTimeToLive = hops;
            socket.IPReceiveError = true;
        }
        else
        {
            socket.IPv6UnicastHopLimit = hops;
            socket.IPv6ReceiveError = true;
        }

        socket.Connect(destination);
        return socket;
    }
}
