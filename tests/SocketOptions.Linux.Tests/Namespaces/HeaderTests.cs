using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>The values that an option puts into the headers of packets are on the wire.</summary>
internal sealed class HeaderTests
{
    private static readonly IPEndPoint s_router = new(IPAddress.Parse("10.1.0.2"), Tap.Port);
    private static readonly IPEndPoint s_routerIPv6 = new(IPAddress.Parse("fd01::2"), Tap.Port);

    private TestNetwork _network = null!;
    private Tap _tap = null!;

    [OneTimeSetUp]
    public void Connect()
    {
        _network = new();
        _tap = new(_network.Router);
    }

    [OneTimeTearDown]
    public void Disconnect()
    {
        _tap.Dispose();
        _network.Dispose();
    }

    [Test]
    public void TypeOfService_IsInTheHeader()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);

        socket.IPTypeOfService = new TypeOfService(Dscp.EF, Ecn.Ect0);
        socket.SendTo("marked"u8, s_router);

        Assert.That(_tap.Read().TypeOfService, Is.EqualTo((46 << 2) | 2));
    }

    [Test]
    public void TrafficClass_IsInTheHeader()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetworkV6, SocketType.Dgram);

        socket.IPv6TrafficClass = new TypeOfService(Dscp.AF41);
        socket.SendTo("marked"u8, s_routerIPv6);

        Assert.That(_tap.Read().TypeOfService, Is.EqualTo(34 << 2));
    }

    [Test]
    public void AddressThatDoesNotExistYet_CanBeBound()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);
        IPEndPoint later = new(IPAddress.Parse("10.1.0.66"), 0);
        Assert.That(() => socket.Bind(later), ThrowsAddressNotAvailable);

        socket.IPFreeBindEnabled = true;
        socket.Bind(later);
        _network.Near.Configure("address add 10.1.0.66/24 dev near0");
        socket.SendTo("late"u8, s_router);

        Assert.That(_tap.Read().Source, Is.EqualTo("10.1.0.66"));
    }

    [Test]
    public void ForeignAddress_CanBeInTheHeader()
    {
        using Socket socket = _network.Near.Open(AddressFamily.InterNetwork, SocketType.Dgram);
        IPEndPoint somebody = new(IPAddress.Parse("10.1.0.77"), 0);
        Assert.That(() => socket.Bind(somebody), ThrowsAddressNotAvailable);

        socket.IPTransparent = true;
        socket.Bind(somebody);
        socket.SendTo("transparent"u8, s_router);

        Assert.That(_tap.Read().Source, Is.EqualTo("10.1.0.77"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint ThrowsAddressNotAvailable =>
        Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.AddressNotAvailable);
}
