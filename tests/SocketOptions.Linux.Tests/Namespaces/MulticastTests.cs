using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Data to a group reaches the sockets that have joined it, from the sources and by the interface that they have chosen.</summary>
internal sealed class MulticastTests
{
    private static readonly IPAddress s_group = IPAddress.Parse("239.1.2.3");
    private static readonly IPAddress s_groupIPv6 = IPAddress.Parse("ff15::123");
    private static readonly IPAddress s_sourceGroup = IPAddress.Parse("232.1.2.3");
    private static readonly IPAddress s_sourceGroupIPv6 = IPAddress.Parse("ff35::123");

    private TestNetwork _network = null!;
    private Sender _sender = null!;
    private int _near0;

    private static IEnumerable<TestCaseData<IPAddress, Action<Socket, int>>> Joins =>
    [
        new(s_group, static (socket, index) => socket.IPJoinGroup(new(s_group, new MulticastInterface(index)))) { TestName = "IP_ADD_MEMBERSHIP by index" },
        new(s_group, static (socket, _) => socket.IPJoinGroup(new(s_group, new MulticastInterface(IPAddress.Parse("10.1.0.1")))))
        {
            TestName = "IP_ADD_MEMBERSHIP by address",
        },
        new(s_group, static (socket, index) => socket.IPJoinMulticastGroup(new(s_group, index))) { TestName = "MCAST_JOIN_GROUP" },
        new(s_groupIPv6, static (socket, index) => socket.IPv6JoinGroup(new(s_groupIPv6, index))) { TestName = "IPV6_ADD_MEMBERSHIP" },
        new(s_groupIPv6, static (socket, index) => socket.IPv6JoinMulticastGroup(new(s_groupIPv6, index))) { TestName = "MCAST_JOIN_GROUP, IPv6" },
    ];

    private static IEnumerable<TestCaseData<IPAddress, Action<Socket, int>>> SourceJoins =>
    [
        new(
            s_sourceGroup,
            static (socket, _) => socket.IPJoinSourceGroup(
                new(IPAddress.Parse("10.1.0.2"), s_sourceGroup, IPAddress.Parse("10.1.0.1"))))
        {
            TestName = "IP_ADD_SOURCE_MEMBERSHIP",
        },
        new(s_sourceGroup, static (socket, index) => socket.IPJoinMulticastSourceGroup(new(IPAddress.Parse("10.1.0.2"), s_sourceGroup, index)))
        {
            TestName = "MCAST_JOIN_SOURCE_GROUP",
        },
        new(
            s_sourceGroupIPv6,
            static (socket, index) => socket.IPv6JoinMulticastSourceGroup(new(IPAddress.Parse("fd01::2"), s_sourceGroupIPv6, index)))
        {
            TestName = "MCAST_JOIN_SOURCE_GROUP, IPv6",
        },
    ];

    [OneTimeSetUp]
    public void Connect()
    {
        _network = new();
        _sender = new(_network.Router);
        _near0 = _network.Near.GetInterfaceIndex("near0");
    }

    [OneTimeTearDown]
    public void Disconnect()
    {
        _sender.Dispose();
        _network.Dispose();
    }

    [TestCaseSource(nameof(Joins))]
    public void JoinedInterface_IsTheOnlyOneThatDeliversTheGroup(IPAddress group, Action<Socket, int> join)
    {
        using Socket socket = OpenReceiver(group);
        EndPoint destination = new IPEndPoint(group, ((IPEndPoint)socket.LocalEndPoint!).Port);
        (string source0, string source1) = GetSources(group, "10.1.0.2", "10.2.0.2");

        _sender.Send("router0", source0, destination, "too-early");
        join(socket, _near0);
        _sender.Send("router1", source1, destination, "elsewhere");
        _sender.Send("router0", source0, destination, "joined");

        Assert.That(Receive(socket), Is.EqualTo("joined"));
        Assert.That(socket.Available, Is.Zero);
    }

    [Test]
    public void LeftGroup_IsNoLongerDelivered()
    {
        using Socket socket = OpenReceiver(s_group);
        EndPoint destination = new IPEndPoint(s_group, ((IPEndPoint)socket.LocalEndPoint!).Port);

        socket.IPJoinGroup(new(s_group, new MulticastInterface(_near0)));
        socket.IPLeaveGroup(new(s_group, new MulticastInterface(_near0)));
        _sender.Send("router0", "10.1.0.2", destination, "left");
        socket.IPJoinGroup(new(s_group, new MulticastInterface(_near0)));
        _sender.Send("router0", "10.1.0.2", destination, "joined");

        Assert.That(Receive(socket), Is.EqualTo("joined"));
    }

    [TestCaseSource(nameof(SourceJoins))]
    public void JoinedSource_IsTheOnlyOneThatIsHeard(IPAddress group, Action<Socket, int> join)
    {
        using Socket socket = OpenReceiver(group);
        EndPoint destination = new IPEndPoint(group, ((IPEndPoint)socket.LocalEndPoint!).Port);
        (string joined, string other) = GetSources(group, "10.1.0.2", "10.1.0.3");

        join(socket, _near0);
        _sender.Send("router0", other, destination, "other");
        _sender.Send("router0", joined, destination, "joined");

        Assert.That(Receive(socket), Is.EqualTo("joined"));
        Assert.That(socket.Available, Is.Zero);
    }

    [Test]
    public void DataWithoutLoopback_IsHeardOnlyElsewhere([Values] bool isIPv6)
    {
        IPAddress group = isIPv6 ? s_groupIPv6 : s_group;
        using Tap tap = new(_network.Router);
        using Socket receiver = OpenReceiver(group, Tap.Port);
        using Socket sender = OpenSender(group);
        Join(receiver, group);

        SetLoopback(sender, group, false);
        sender.SendTo("away"u8, new IPEndPoint(group, Tap.Port));
        SetLoopback(sender, group, true);
        sender.SendTo("both"u8, new IPEndPoint(group, Tap.Port));

        Assert.That(Receive(receiver), Is.EqualTo("both"));
        Assert.That(tap.Read().Text, Is.EqualTo("away"));
        Assert.That(tap.Read().Text, Is.EqualTo("both"));
    }

    [Test]
    public void HopLimitOfGroups_IsSeparate([Values] bool isIPv6)
    {
        IPAddress group = isIPv6 ? s_groupIPv6 : s_group;
        using Tap tap = new(_network.Router);
        using Socket sender = OpenSender(group);

        sender.SendTo("default"u8, new IPEndPoint(group, Tap.Port));
        Assert.That(tap.Read().Hops, Is.EqualTo(1));

        SetHops(sender, group, 7);
        sender.SendTo("seven"u8, new IPEndPoint(group, Tap.Port));
        Assert.That(tap.Read().Hops, Is.EqualTo(7));
    }

    [Test]
    public void InterfaceOfGroups_IsSeparate([Values] bool isIPv6, [Values] bool byIndex)
    {
        IPAddress group = isIPv6 ? s_groupIPv6 : s_group;
        using Tap tap = new(_network.Router);
        using Socket sender = _network.Near.Open(group.AddressFamily, SocketType.Dgram);

        if (isIPv6)
        {
            sender.IPv6MulticastInterface = _network.Near.GetInterfaceIndex("near1");
        }
        else
        {
            sender.IPMulticastInterface = byIndex ? new(_network.Near.GetInterfaceIndex("near1")) : new(IPAddress.Parse("10.2.0.1"));
        }

        sender.SendTo("there"u8, new IPEndPoint(group, Tap.Port));

        Assert.That(tap.Read(), Has.Property(nameof(Packet.Interface)).EqualTo("router1"));
    }

    private static void SetLoopback(Socket socket, IPAddress group, bool value)
    {
        if (group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.IPv6MulticastLoopback = value;
        }
        else
        {
            socket.IPMulticastLoopback = value;
        }
    }

    private static void SetHops(Socket socket, IPAddress group, int value)
    {
        if (group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.IPv6MulticastHopLimit = value;
        }
        else
        {
            socket.IPMulticastTimeToLive = value;
        }
    }

    private static (string First, string Second) GetSources(IPAddress group, string first, string second) =>
        group.AddressFamily == AddressFamily.InterNetworkV6 ? (ToIPv6(first), ToIPv6(second)) : (first, second);

    /// <summary>Turns 10.1.0.2 into fd01::2.</summary>
    private static string ToIPv6(string address)
    {
        string[] parts = address.Split('.');
        return $"fd0{parts[1]}::{parts[3]}";
    }

    private static string Receive(Socket socket)
    {
        byte[] buffer = new byte[16];
        return Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer));
    }

    private void Join(Socket socket, IPAddress group)
    {
        if (group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.IPv6JoinGroup(new(group, _near0));
        }
        else
        {
            socket.IPJoinGroup(new(group, new MulticastInterface(_near0)));
        }
    }

    private Socket OpenReceiver(IPAddress group, int port = 0)
    {
        Socket socket = _network.Near.Open(group.AddressFamily, SocketType.Dgram);
        socket.ReceiveTimeout = (int)Caller.Patience.TotalMilliseconds;
        socket.Bind(new IPEndPoint(group.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, port));
        return socket;
    }

    private Socket OpenSender(IPAddress group)
    {
        Socket socket = _network.Near.Open(group.AddressFamily, SocketType.Dgram);
        if (group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.IPv6MulticastInterface = _near0;
        }
        else
        {
            socket.IPMulticastInterface = new(IPAddress.Parse("10.1.0.1"));
        }

        return socket;
    }
}
