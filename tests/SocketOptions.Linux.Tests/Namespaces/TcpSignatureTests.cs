using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>A key is for the peers that it names, and for no others: peers in Python connect with it, or without one.</summary>
internal sealed class TcpSignatureTests
{
    private const string Key = "secret";

    // The kernel drops segments with a wrong signature or none, so that the peer waits in vain.
    private const string Script = """
        import socket, struct, sys
        for line in sys.stdin:
            address, port, key = line.rstrip('\n').split(' ')
            six = ':' in address
            peer = socket.socket(socket.AF_INET6 if six else socket.AF_INET)
            peer.bind((address, 0))
            if key:
                name = struct.pack('=HHI16sI', 10, 0, 0, socket.inet_pton(10, address), 0) if six else struct.pack('=HH4s', 2, 0, socket.inet_aton(address))
                peer.setsockopt(6, 14, name.ljust(128, b'\0') + struct.pack('=BBHi80s', 0, 0, len(key), 0, key.encode()))
            peer.settimeout(0.7)
            try:
                peer.connect((address, int(port)))
                print('connected', flush=True)
            except TimeoutError:
                print('ignored', flush=True)
            peer.close()
        """;

    private NetworkNamespace _network = null!;
    private PythonPeer _peer = null!;

    [OneTimeSetUp]
    public void Connect()
    {
        _network = new();
        _network.Set("net.ipv6.conf.default.accept_dad", 0);
        _network.Configure("""
            link set lo up
            address add 10.8.0.1/24 dev lo
            address add 10.8.1.1/24 dev lo
            address add fd08::1/64 dev lo
            address add fd09::1/64 dev lo

            """);
        _peer = _network.Start(Script);
    }

    [OneTimeTearDown]
    public void Disconnect()
    {
        _peer.Dispose();
        _network.Dispose();
    }

    [TestCase("10.8.0.0/24", "10.8.0.1", "10.8.1.1")]
    [TestCase("::ffff:10.8.0.0/120", "10.8.0.1", "10.8.1.1")]
    [TestCase("10.8.0.1/32", "10.8.0.1", "10.8.1.1")]
    [TestCase("0.0.0.0/0", "10.8.0.1", "fd08::1")]
    [TestCase("::ffff:0.0.0.0/96", "10.8.1.1", "fd08::1")]
    [TestCase("fd08::/64", "fd08::1", "fd09::1")]
    [TestCase("::/0", "fd08::1", "10.8.0.1")]
    public void NetworkOnADualModeSocket_IsTheOneThatItSays(string network, string member, string other)
    {
        foreach (bool throughHandle in new[] { false, true })
        {
            using Socket listener = Listen(AddressFamily.InterNetworkV6);

            Borrow(listener, throughHandle).TcpSetMD5NetworkKey(new(IPNetwork.Parse(network), Bytes(Key)));

            AssertProtected(listener, member, other);
        }
    }

    [TestCase("10.8.0.0/24")]
    [TestCase("::ffff:10.8.0.0/120")]
    public void NetworkOnAnIPv4Socket_IsTheOneThatItSays(string network)
    {
        using Socket listener = Listen(AddressFamily.InterNetwork);

        listener.TcpSetMD5NetworkKey(new(IPNetwork.Parse(network), Bytes(Key)));

        AssertProtected(listener, "10.8.0.1", "10.8.1.1");
    }

    [TestCase("10.8.0.1", AddressFamily.InterNetworkV6)]
    [TestCase("::ffff:10.8.0.1", AddressFamily.InterNetworkV6)]
    [TestCase("10.8.0.1", AddressFamily.InterNetwork)]
    [TestCase("::ffff:10.8.0.1", AddressFamily.InterNetwork)]
    public void Peer_IsTheOneThatIsNamed(string peer, AddressFamily family)
    {
        using Socket listener = Listen(family);

        listener.TcpSetMD5Key(new(IPAddress.Parse(peer), Bytes(Key)));

        AssertProtected(listener, "10.8.0.1", "10.8.1.1");
    }

    [Test]
    public void KeyOfAnIPv4Network_IsRemovedByTheOtherForm()
    {
        using Socket listener = Listen(AddressFamily.InterNetworkV6);

        listener.TcpSetMD5NetworkKey(new(IPNetwork.Parse("10.8.0.0/24"), Bytes(Key)));
        listener.TcpSetMD5NetworkKey(new(IPNetwork.Parse("::ffff:10.8.0.0/120"), default));

        Assert.That(Try(listener, "10.8.0.1", ""), Is.EqualTo("connected"));
    }

    // IPNetwork makes ::/24 of the first, which no IPv4 peer would be in.
    [TestCase("::ffff:10.8.0.0/24")]
    [TestCase("::/24")]
    [TestCase("::ffff:0.0.0.0/95")]
    [TestCase("::/1")]
    public void NetworkOfBothFamilies_IsRefused(string network)
    {
        using Socket listener = Listen(AddressFamily.InterNetworkV6);

        Assert.That(
            () => listener.TcpSetMD5NetworkKey(new(IPNetwork.Parse(network), Bytes(Key))),
            Throws.ArgumentException.With.Message.StartsWith("TCP_MD5SIG_EXT requires peers of one address family"));

        Assert.That(Try(listener, "10.8.0.1", ""), Is.EqualTo("connected"));
        Assert.That(Try(listener, "fd08::1", ""), Is.EqualTo("connected"));
    }

    // An IPv4 socket has no peers in it.
    [Test]
    public void IPv6NetworkOnAnIPv4Socket_IsRefused()
    {
        using Socket listener = Listen(AddressFamily.InterNetwork);

        Assert.That(
            () => listener.TcpSetMD5NetworkKey(new(IPNetwork.Parse("fd08::/64"), Bytes(Key))),
            Throws.TypeOf<SocketOptionException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.InvalidArgument));
    }

    private static byte[] Bytes(string key) => System.Text.Encoding.ASCII.GetBytes(key);

    private static SocketRef Borrow(Socket socket, bool throughHandle) => throughHandle ? socket.SafeHandle : socket;

    private void AssertProtected(Socket listener, string member, string other)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Try(listener, member, Key), Is.EqualTo("connected"), "the key");
            Assert.That(Try(listener, member, ""), Is.EqualTo("ignored"), "no key");
            Assert.That(Try(listener, other, ""), Is.EqualTo("connected"), "another peer");
        }
    }

    private Socket Listen(AddressFamily family)
    {
        Socket listener = _network.Open(family, SocketType.Stream);
        if (family == AddressFamily.InterNetworkV6)
        {
            listener.DualMode = true;
        }

        listener.Bind(new IPEndPoint(family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
        listener.Listen();
        return listener;
    }

    private string Try(Socket listener, string address, string key)
    {
        _peer.Write($"{address} {((IPEndPoint)listener.LocalEndPoint!).Port} {key}");
        return _peer.Read();
    }
}
