using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Flags whose effect only a router or a neighbor shows.</summary>
internal sealed class MessageFlagsTests
{
    private static readonly IPEndPoint s_router = new(IPAddress.Parse("10.1.0.2"), Tap.Port);
    private static readonly IPEndPoint s_far = new(IPAddress.Parse("10.3.0.2"), Tap.Port);

    private TestNetwork _network = null!;

    [OneTimeSetUp]
    public void Connect() => _network = new();

    [OneTimeTearDown]
    public void Disconnect() => _network.Dispose();

    [Test]
    public void DontRoute_ReachesNeighborsOnly()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);

        Assert.That(TrySend(socket, SocketMessageFlags.None, s_far), Is.EqualTo(SocketError.Success));
        Assert.That(TrySend(socket, SocketMessageFlags.DontRoute, s_router), Is.EqualTo(SocketError.Success));
        Assert.That(TrySend(socket, SocketMessageFlags.DontRoute, s_far), Is.EqualTo(SocketError.NetworkUnreachable));
    }

    [Test]
    public void Confirm_TellsThatTheNeighborIsReachable()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);
        const string Show = "neighbor show 10.1.0.2 dev near0";
        _network.Near.Set("net.ipv4.neigh.near0.delay_first_probe_time", 1);
        // No host has the address, so that a question would have no reply.
        _network.Near.Configure("""
            neighbor replace 10.1.0.2 dev near0 lladdr 02:00:00:00:00:01 nud stale

            """);
        Assert.That(_network.Near.Configure(Show), Does.Contain("STALE"));

        bool isReachable = SpinWait.SpinUntil(
            () =>
            {
                // It counts if it is sent shortly before the kernel would ask.
                TrySend(socket, SocketMessageFlags.Confirm, s_router);
                return _network.Near.Configure(Show).Contains("REACHABLE", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(5));
        Assert.That(isReachable);
    }

    private static SocketError TrySend(SocketRef socket, SocketMessageFlags flags, EndPoint destination)
    {
        socket.TrySendTo("x"u8, flags, destination.Serialize(), out _, out SocketError error);
        return error;
    }
}
