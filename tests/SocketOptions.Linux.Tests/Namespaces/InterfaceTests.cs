using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>A socket that is bound to an interface, or that specifies one, uses no other way.</summary>
internal sealed class InterfaceTests
{
    private static readonly IPEndPoint s_far = new(IPAddress.Parse("10.3.0.2"), Tap.Port);
    private static readonly IPEndPoint s_farIPv6 = new(IPAddress.Parse("fd03::2"), Tap.Port);

    private TestNetwork _network = null!;
    private Tap _tap = null!;
    private int _near1;

    private static IEnumerable<TestCaseData<IPEndPoint, Action<Socket, int>>> Ways =>
    [
        new(s_far, static (socket, _) => socket.BoundInterfaceName = "near1") { TestName = "SO_BINDTODEVICE" },
        new(s_far, static (socket, index) => socket.BoundInterfaceIndex = index) { TestName = "SO_BINDTOIFINDEX" },
        new(s_far, static (socket, index) => socket.IPUnicastInterface = index) { TestName = "IP_UNICAST_IF" },
        new(s_farIPv6, static (socket, _) => socket.BoundInterfaceName = "near1") { TestName = "SO_BINDTODEVICE, IPv6" },
        new(s_farIPv6, static (socket, index) => socket.IPv6UnicastInterface = index) { TestName = "IPV6_UNICAST_IF" },
    ];

    [OneTimeSetUp]
    public void Connect()
    {
        _network = new();
        _tap = new(_network.Router);
        _near1 = _network.Near.GetInterfaceIndex("near1");
    }

    [OneTimeTearDown]
    public void Disconnect()
    {
        _tap.Dispose();
        _network.Dispose();
    }

    [TestCaseSource(nameof(Ways))]
    public void SentData_LeavesThroughTheInterface(IPEndPoint destination, Action<Socket, int> choose)
    {
        using Socket socket = _network.Near.Open(destination.AddressFamily, SocketType.Dgram);

        socket.SendTo("free"u8, destination);
        Assert.That(_tap.Read(), Has.Property(nameof(Packet.Interface)).EqualTo("router0"));

        choose(socket, _near1);
        socket.SendTo("bound"u8, destination);
        Assert.That(_tap.Read(), Has.Property(nameof(Packet.Interface)).EqualTo("router1"));
    }

    [Test]
    public void OtherInterfaces_ReceiveNothing([Values] bool isByName)
    {
        using Sender sender = new(_network.Router);
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);
        socket.ReceiveTimeout = (int)Caller.Patience.TotalMilliseconds;
        if (isByName)
        {
            socket.BoundInterfaceName = "near1";
        }
        else
        {
            socket.BoundInterfaceIndex = _near1;
        }

        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        byte[] buffer = new byte[16];

        sender.Send("router0", "10.1.0.2", new IPEndPoint(IPAddress.Parse("10.1.0.1"), port), "elsewhere");
        sender.Send("router1", "10.2.0.2", new IPEndPoint(IPAddress.Parse("10.2.0.1"), port), "there");

        Assert.That(Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)), Is.EqualTo("there"));
        Assert.That(socket.Available, Is.Zero);
    }

    [Test]
    public void NameOfTheInterface_IsReturned()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);

        socket.BoundInterfaceIndex = _near1;

        Assert.That(socket.BoundInterfaceName, Is.EqualTo("near1"));
    }

    [Test]
    public void Null_RestoresTheChoice()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);
        socket.BoundInterfaceName = "near1";

        socket.BoundInterfaceName = null;
        socket.SendTo("free"u8, s_far);

        Assert.That(_tap.Read(), Has.Property(nameof(Packet.Interface)).EqualTo("router0"));
    }
}
