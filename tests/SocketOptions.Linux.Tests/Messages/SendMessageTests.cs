using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>A process in Python receives what was sent, or the send is rejected by name before the system call.</summary>
internal sealed class SendMessageTests
{
    private MessagePeer _ipv4 = null!;
    private MessagePeer _ipv6 = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _ipv4 = new(AddressFamily.InterNetwork);
        _ipv6 = new(AddressFamily.InterNetworkV6);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _ipv4.Dispose();
        _ipv6.Dispose();
    }

    // An IPv6 socket sends IPv4 packets to an IPv4-mapped address.
    [TestCase(AddressFamily.InterNetwork, "127.0.0.1", "0:1:B8", "0:2:09000000")]
    [TestCase(AddressFamily.InterNetworkV6, "::1", "41:67:B8000000", "41:52:09000000")]
    [TestCase(AddressFamily.InterNetworkV6, "::ffff:127.0.0.1", "0:1:B8", "0:2:09000000")]
    public void Properties_ReachTheReceiver(AddressFamily family, string address, string trafficClass, string hops)
    {
        foreach (bool isConnected in new[] { false, true })
        {
            foreach (Owner owner in Enum.GetValues<Owner>())
            {
                using Socket socket = Open(family);
                IPEndPoint destination = PeerOf(address).At(address);
                OutgoingSocketMessage message = new() { TrafficClass = new TypeOfService(Dscp.EF), HopLimit = 9 };
                if (isConnected)
                {
                    socket.Connect(destination);
                }
                else
                {
                    message.RemoteEndPoint = destination;
                }

                Assert.That(owner.Borrow(socket).SendMessage("abc"u8, message), Is.EqualTo(3));
                Assert.That(owner.Borrow(socket).SendMessage(["ab"u8.ToArray(), "cd"u8.ToArray()], message), Is.EqualTo(4));

                string[] first = PeerOf(address).Read();
                Assert.That(first[0], Is.EqualTo("3"));
                Assert.That(first, Does.Contain(trafficClass).And.Contain(hops));
                string[] second = PeerOf(address).Read();
                Assert.That(second[0], Is.EqualTo("4"));
                Assert.That(second, Does.Contain(trafficClass).And.Contain(hops));
            }
        }
    }

    [Test]
    public void InvalidValue_LeavesTheMessageAsItWas()
    {
        using Socket socket = Open(AddressFamily.InterNetwork);
        OutgoingSocketMessage message = new() { HopLimit = 9, RemoteEndPoint = _ipv4.At("127.0.0.1") };
        socket.SendMessage("abc"u8, message);
        _ipv4.Read();

        Assert.That(() => message.Add(ControlMessage.IPTimeToLive, 256), Throws.InstanceOf<ArgumentOutOfRangeException>());

        Assert.That(socket.SendMessage("abcd"u8, message), Is.EqualTo(4));
        Assert.That(_ipv4.Read(), Does.Contain("4").And.Contain("0:2:09000000"));
    }

    [TestCase(AddressFamily.InterNetwork, "127.0.0.1", "127.0.0.9")]
    [TestCase(AddressFamily.InterNetworkV6, "::1", "::1")]
    [TestCase(AddressFamily.InterNetworkV6, "::ffff:127.0.0.1", "127.0.0.9")]
    [TestCase(AddressFamily.InterNetworkV6, "::ffff:127.0.0.1", "::ffff:127.0.0.9")]
    public void SourceAddress_ReachesTheReceiver(AddressFamily family, string address, string source)
    {
        using Socket socket = Open(family);
        OutgoingSocketMessage message = new()
        {
            RemoteEndPoint = PeerOf(address).At(address),
            PacketInformation = new PacketInformation(IPAddress.Parse(source)),
        };

        socket.SendMessage("abc"u8, message);

        Assert.That(PeerOf(address).Read()[1], Does.EndWith(source.Replace("::ffff:", "", StringComparison.Ordinal)));
    }

    [Test]
    public void SegmentSize_DividesTheData()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        OutgoingSocketMessage message = new() { RemoteEndPoint = _ipv4.At("127.0.0.1"), SegmentSize = 1000 };

        Assert.That(socket.SendMessage(new byte[2500], message), Is.EqualTo(2500));

        Assert.That(new[] { _ipv4.Read()[0], _ipv4.Read()[0], _ipv4.Read()[0] }, Is.EqualTo(new[] { "1000", "1000", "500" }));
    }

    [Test]
    public void CoalescedDatagrams_ArriveWithTheirSize()
    {
        using Socket near = ConnectedPair.CreateBoundUdp();
        near.UdpReceiveOffloadEnabled = true;
        using Socket far = ConnectedPair.CreateBoundUdp();
        using IncomingSocketMessage message = new();
        far.SendMessage(new byte[2500], new OutgoingSocketMessage { RemoteEndPoint = near.LocalEndPoint, SegmentSize = 1000 });

        Assert.That(near.ReceiveMessage(new byte[65535], message).BytesReceived, Is.EqualTo(2500));
        Assert.That(message.SegmentSize, Is.EqualTo(1000));
        far.SendTo(new byte[7], near.LocalEndPoint!);
        near.ReceiveMessage(new byte[65535], message);
        Assert.That(message.SegmentSize, Is.Null);
    }

    [Test]
    public void TypedMessages_OverrideByOrder()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        OutgoingSocketMessage message = new() { RemoteEndPoint = _ipv4.At("127.0.0.1") };
        message.Add(ControlMessage.IPTimeToLive, 5);
        message.Add(ControlMessage.IPTimeToLive, 6);
        message.Add(0, 1, [0x10]);

        socket.SendMessage("abc"u8, message);

        Assert.That(_ipv4.Read(), Does.Contain("0:2:06000000").And.Contain("0:1:10"));
        message.ClearControl();
        socket.SendMessage("abc"u8, message);
        Assert.That(_ipv4.Read(), Does.Contain("0:2:40000000").And.Contain("0:1:00"));
    }

    // Linux skips each of these and sends the packet without it: the peer has seen nothing.
    [TestCase(AddressFamily.InterNetwork, "127.0.0.1", "IPV6_TCLASS")]
    [TestCase(AddressFamily.InterNetworkV6, "::ffff:127.0.0.1", "IPV6_TCLASS")]
    [TestCase(AddressFamily.InterNetworkV6, "::ffff:127.0.0.1", "IPV6_HOPLIMIT")]
    [TestCase(AddressFamily.InterNetworkV6, "::1", "IP_TOS")]
    [TestCase(AddressFamily.InterNetworkV6, "::1", "IP_TTL")]
    public void MessageOfAnotherFamily_IsRejectedByName(AddressFamily family, string address, string name)
    {
        using Socket socket = Open(family);
        OutgoingSocketMessage message = new() { RemoteEndPoint = PeerOf(address).At(address) };
        ControlMessage row = ControlMessage.Find(name)!;
        switch (row)
        {
            case ControlMessage<int> number: message.Add(number, 5); break;
            case ControlMessage<TypeOfService> typeOfService: message.Add(typeOfService, TypeOfService.FromByte(4)); break;
        }

        Assert.That(() => socket.SendMessage("abc"u8, message), Throws.ArgumentException.With.Message.Contains(name));
        Assert.That(
            () => ((SocketRef)socket).TrySendMessage("abc"u8, SocketMessageFlags.None, message, out _, out _),
            Throws.ArgumentException.With.Message.Contains(name));

        // The rejected message was not sent.
        message.ClearControl();
        socket.SendMessage("marker"u8, message);
        Assert.That(PeerOf(address).Read()[0], Is.EqualTo("6"));
    }

    [Test]
    public void ConnectedDualModeSocket_IsJudgedByItsPeer()
    {
        using Socket socket = Open(AddressFamily.InterNetworkV6);
        OutgoingSocketMessage message = new();
        message.Add(ControlMessage.IPv6TrafficClass, TypeOfService.FromByte(4));
        socket.Connect(_ipv6.At("::1"));
        socket.SendMessage("abc"u8, message);
        Assert.That(_ipv6.Read(), Does.Contain("41:67:04000000"));

        socket.Connect(_ipv4.At("::ffff:127.0.0.1"));

        Assert.That(() => socket.SendMessage("abc"u8, message), Throws.ArgumentException.With.Message.Contains("IPV6_TCLASS"));
    }

    [Test]
    public void DataOfAStream_HasNoPackets()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        OutgoingSocketMessage message = new() { TrafficClass = new TypeOfService(Dscp.EF) };

        Assert.That(() => pair.Near.SendMessage("abc"u8, message), Throws.ArgumentException.With.Message.Contains("IP_TOS").And.Message.Contains("stream"));
        Assert.That(pair.Far.Available, Is.Zero);
    }

    [Test]
    public void HandlesOverUdp_AreRejected()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        OutgoingSocketMessage message = new() { RemoteEndPoint = _ipv4.At("127.0.0.1") };
        message.AddHandle(socket.SafeHandle);

        Assert.That(() => socket.SendMessage("abc"u8, message), Throws.ArgumentException.With.Message.Contains("SCM_RIGHTS"));
    }

    [Test]
    public void UnknownMessage_IsAnErrorOfTheSystem()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        OutgoingSocketMessage message = new() { RemoteEndPoint = _ipv4.At("127.0.0.1") };
        message.Add(1, 9999, [1, 2, 3, 4]);

        Assert.That(
            () => socket.SendMessage("abc"u8, message),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.InvalidArgument));
    }

    [Test]
    public void ValueOutOfRange_IsRejectedWithTheRange()
    {
        OutgoingSocketMessage message = new() { HopLimit = 256, RemoteEndPoint = _ipv4.At("127.0.0.1") };
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        Assert.That(
            () => socket.SendMessage("abc"u8, message),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("IP_TTL: 256 is outside the range 1 to 255"));
        Assert.That(
            () => message.Add(ControlMessage.IPTimeToLive, 0),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("IP_TTL"));
        // The rejected values have no further effect.
        message.HopLimit = null;
        Assert.That(socket.SendMessage("abc"u8, message), Is.EqualTo(3));
        Assert.That(_ipv4.Read()[0], Is.EqualTo("3"));
    }

    [Test]
    public void MessageOfAnotherSystem_IsRejectedWithTheSystemsThatHaveIt() =>
        Assert.That(
            () => new OutgoingSocketMessage().Add(ControlMessage.IPDestinationAddress, new PacketInformation(IPAddress.Loopback)),
            Throws.InstanceOf<PlatformNotSupportedException>().With.Message.Contains("FreeBSD"));

    [Test]
    public void Address_IsCopied()
    {
        SocketAddress address = _ipv4.At("127.0.0.1").Serialize();
        OutgoingSocketMessage message = new() { RemoteAddress = address };
        address.Buffer.Span.Clear();

        Assert.That(message.RemoteEndPoint, Is.EqualTo(_ipv4.At("127.0.0.1")));
        message.Clear();
        Assert.That(message.RemoteAddress, Is.Null);
    }

    // More control messages than the initial memory has room for.
    [Test]
    public void ManyMessages_AreSent()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        OutgoingSocketMessage message = new() { RemoteEndPoint = _ipv4.At("127.0.0.1") };
        for (int hops = 1; hops <= 200; hops++)
        {
            message.Add(ControlMessage.IPTimeToLive, hops);
        }

        socket.SendMessage("abc"u8, message);

        Assert.That(_ipv4.Read(), Does.Contain("0:2:C8000000"));
    }

    private static Socket Open(AddressFamily family)
    {
        Socket socket = new(family, SocketType.Dgram, ProtocolType.Udp);
        if (family == AddressFamily.InterNetworkV6)
        {
            socket.DualMode = true;
        }

        return socket;
    }

    private MessagePeer PeerOf(string address) => address == "::1" ? _ipv6 : _ipv4;
}
