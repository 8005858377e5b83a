using System.Net;
using System.Net.Sockets;
using Sockets.Options;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers;

/// <summary>The rules about addresses that differ from system to system.</summary>
public sealed class AddressTests
{
    // struct sockaddr_un has 104 bytes where it begins with its length, and 108 elsewhere.
    private static readonly (string System, int Capacity)[] s_capacities =
        [("linux", 108), ("android", 108), ("windows", 108), ("apple", 104), ("freebsd", 104)];

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [Test]
    public void LongestPath_LeavesRoomForItsEnd([ValueSource(nameof(s_capacities))] (string System, int Capacity) row)
    {
        OperatingSystem.Current = row.System;

        Assert.That(UnixSocketEndPoint.MaximumPathLength, Is.EqualTo(row.Capacity - 1));
        Assert.That(
            UnixSocketEndPoint.FromPath(new string('x', row.Capacity - 1)).Serialize().Size, Is.EqualTo(2 + row.Capacity));
        Assert.That(() => UnixSocketEndPoint.FromPath(new string('x', row.Capacity)), Throws.ArgumentException);
    }

    [Test]
    public void Address_HasTheSizeThatTheSystemRequires([ValueSource(nameof(s_capacities))] (string System, int Capacity) row)
    {
        OperatingSystem.Current = row.System;
        bool isFull = row.System == "windows";

        Assert.That(UnixSocketEndPoint.FromPath("/a").Serialize().Size, Is.EqualTo(2 + (isFull ? row.Capacity : 3)));
        Assert.That(UnixSocketEndPoint.Unnamed.Serialize().Size, Is.EqualTo(2 + (isFull ? row.Capacity : 0)));
        Assert.That(
            UnixSocketEndPoint.FromAddress(UnixSocketEndPoint.FromPath("/a").Serialize()).Path, Is.EqualTo("/a"));
    }

    // Windows returns an unnamed address in full size, and .NET would interpret the zeros as a name.
    [Test]
    public void UnnamedAddressOfFullSize_HasNoName()
    {
        OperatingSystem.Current = "windows";

        Assert.That(NativeAddress.Read([1, 0, .. new byte[108]])!.ToString(), Is.Empty);
    }

    [Test]
    public void AbstractName_IsRejectedWhereThereIsNone([ValueSource(nameof(s_capacities))] (string System, int Capacity) row)
    {
        OperatingSystem.Current = row.System;

        Assert.That(
            () => UnixSocketEndPoint.FromAbstractName("a"u8),
            row.System is "linux" or "android" ? Throws.Nothing : Throws.TypeOf<PlatformNotSupportedException>());
    }

    [TestCase("linux", new byte[] { 40, 0 }, 16)]
    [TestCase("apple", new byte[] { 12, 40 }, 12)]
    public void VsockAddress_HasTheLayoutOfTheSystem(string system, byte[] header, int size)
    {
        OperatingSystem.Current = system;
        VsockEndPoint endPoint = new(contextId: 0x01020304, port: 0x05060708);

        SocketAddress address = endPoint.Serialize();

        Assert.That(address.Size, Is.EqualTo(size));
        Assert.That(address.Buffer[..12].ToArray(), Is.EqualTo((byte[])[.. header, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1]));
        Assert.That(address.ToEndPoint(), Is.EqualTo(endPoint));
    }

    [TestCase("linux", new byte[] { 1, 0 })]
    [TestCase("windows", new byte[] { 1, 0 })]
    [TestCase("apple", new byte[] { 5, 1 })]
    [TestCase("freebsd", new byte[] { 5, 1 })]
    public void Address_BeginsWithItsFamily(string system, byte[] header)
    {
        OperatingSystem.Current = system;

        SocketAddress address = new NativeEndPoint(SocketDomain.Unix, [1, 2, 3]).Serialize();

        Assert.That(address.Buffer.ToArray(), Is.EqualTo((byte[])[.. header, 1, 2, 3]));
        Assert.That(address.Domain, Is.EqualTo(SocketDomain.Unix));
    }

    [TestCase("windows", "Packet")]
    [TestCase("windows", "Netlink")]
    [TestCase("windows", "Vsock")]
    [TestCase("apple", "Bluetooth")]
    [TestCase("apple", "ControllerAreaNetwork")]
    [TestCase("freebsd", "Packet")]
    public void FamilyThatTheSystemLacks_IsRejected(string system, string family)
    {
        OperatingSystem.Current = system;
        SocketDomain domain = family switch
        {
            "Packet" => SocketDomain.Packet,
            "Netlink" => SocketDomain.Netlink,
            "Vsock" => SocketDomain.Vsock,
            "Bluetooth" => SocketDomain.Bluetooth,
            _ => SocketDomain.ControllerAreaNetwork,
        };

        Assert.That(() => SocketFactory.CreateHandle(domain, SocketType.Stream), Throws.TypeOf<PlatformNotSupportedException>());
        Assert.That(() => SocketFactory.CreateHandlePair(domain, SocketType.Stream), Throws.TypeOf<PlatformNotSupportedException>());
        Assert.That(() => new NativeEndPoint(domain, [1]), Throws.TypeOf<PlatformNotSupportedException>());
    }
}
