using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options.Tests.Operations;

internal sealed class AddressTests
{
    [Test]
    [Parity("SockAddr", "construction of SockAddr", "inspection of SockAddr")]
    public void Address_BecomesItsEndPointAgain([Values("127.0.0.1", "1.2.3.4", "::1", "fe80::1%3")] string address)
    {
        IPEndPoint endPoint = new(IPAddress.Parse(address), 4242);

        Assert.That(endPoint.Serialize().ToEndPoint(), Is.EqualTo(endPoint));
        Assert.That(
            endPoint.Serialize().Domain,
            Is.EqualTo(endPoint.AddressFamily == AddressFamily.InterNetwork ? SocketDomain.IPv4 : SocketDomain.IPv6));
    }

    [Test]
    [Parity("inspection of SockAddr", "SockAddrStorage")]
    public void EmptyAddress_IsNoEndPoint() =>
        Assert.That(new SocketAddress(AddressFamily.Unspecified, 2) { Size = 0 }.ToEndPoint(), Is.Null);

    [Test]
    [Parity("construction of SockAddr", "SockAddr::unix", "inspection of SockAddr")]
    public void Path_IsAPath()
    {
        UnixSocketEndPoint endPoint = UnixSocketEndPoint.FromPath("/tmp/gr\u00FC\u00DFe");
        SocketAddress address = endPoint.Serialize();

        Assert.That((endPoint.Path, endPoint.IsAbstract, endPoint.IsUnnamed), Is.EqualTo(("/tmp/gr\u00FC\u00DFe", false, false)));
        Assert.That(address.ToEndPoint(), Is.EqualTo(endPoint));
        Assert.That(address.Buffer.Span[2..].StartsWith(Encoding.UTF8.GetBytes("/tmp/gr\u00FC\u00DFe\0")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(address.Size, Is.EqualTo(2 + 12 + 1));
        }
    }

    [Test]
    [Parity("SockAddr::unix")]
    [Platform("Linux")]
    public void LongestPath_LeavesRoomForItsEnd()
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        string directory = Directory.CreateTempSubdirectory().FullName;
        string path = $"{directory}/{new string('x', UnixSocketEndPoint.MaximumPathLength - directory.Length - 1)}";

        ((SocketRef)socket.SafeHandle).Bind(UnixSocketEndPoint.FromPath(path));

        Assert.That(path, Has.Length.EqualTo(107));
        Assert.That(File.Exists(path));
        Assert.That((((SocketRef)socket).LocalEndPoint as UnixSocketEndPoint)?.Path, Is.EqualTo(path));
        Assert.That(() => UnixSocketEndPoint.FromPath(path + "x"), Throws.ArgumentException);
        Directory.Delete(directory, recursive: true);
    }

    [Test]
    [Parity("SockAddr::unix")]
    [Platform("Linux")]
    public void AbstractName_IsAnyBytesAndHasNoEnd([Values(1, 20, 107)] int length)
    {
        byte[] name = new byte[length];
        name[length / 2] = 0xFF;
        UnixSocketEndPoint endPoint = UnixSocketEndPoint.FromAbstractName(name);
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        ((SocketRef)socket).Bind(endPoint);

        byte[] native = KernelWitness.GetSocketName(socket.SafeHandle);
        Assert.That(native, Is.EqualTo((byte[])[1, 0, 0, .. name]));
        UnixSocketEndPoint? local = ((SocketRef)socket).LocalEndPoint as UnixSocketEndPoint;
        Assert.That(local, Is.EqualTo(endPoint));
        Assert.That(local?.AbstractName?.ToArray(), Is.EqualTo(name));
        Assert.That((local?.IsAbstract, local?.Path), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    [Parity("SockAddr::unix")]
    public void PathThatTheKernelWouldTruncate_IsRejected()
    {
        Assert.That(() => UnixSocketEndPoint.FromPath("a\0b"), Throws.ArgumentException);
        Assert.That(() => UnixSocketEndPoint.FromPath("\0b"), Throws.ArgumentException);
        Assert.That(() => UnixSocketEndPoint.FromPath(string.Empty), Throws.ArgumentException);
        Assert.That(
            () => UnixSocketEndPoint.FromAbstractName(new byte[108]),
            OperatingSystem.IsLinux() ? Throws.ArgumentException : Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [Test]
    [Parity("SockAddr::unix", "inspection of SockAddr")]
    [Platform("Linux")]
    public void UnnamedSocket_HasNoName()
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        Assert.That(((SocketRef)socket).LocalEndPoint, Is.EqualTo(UnixSocketEndPoint.Unnamed));
        ((SocketRef)socket).Bind(UnixSocketEndPoint.Unnamed);
        Assert.That((((SocketRef)socket).LocalEndPoint as UnixSocketEndPoint)?.AbstractName?.Length, Is.EqualTo(5));
    }

    [Test]
    [Parity("construction of SockAddr", "inspection of SockAddr")]
    [Platform("Linux")]
    public void VsockAddress_HasTheLayoutOfTheKernel()
    {
        VsockEndPoint endPoint = new(contextId: 0x01020304, port: 0x05060708);
        SocketAddress address = endPoint.Serialize();

        Assert.That(
            address.Buffer[..address.Size].ToArray(),
            Is.EqualTo((byte[])[40, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0]));
        Assert.That(address.ToEndPoint(), Is.EqualTo(endPoint));
    }

    [Test]
    [Parity("inspection of SockAddr", "sa_family_t and socklen_t")]
    public void EqualAddresses_AreEqual()
    {
        Assert.That(new VsockEndPoint(1, 2).Equals(new VsockEndPoint(1, 2)));
        Assert.That(new VsockEndPoint(1, 2).Equals(new VsockEndPoint(1, 3)), Is.False);
        Assert.That(new HashSet<EndPoint> { new VsockEndPoint(1, 2), new VsockEndPoint(1, 2) }, Has.Count.EqualTo(1));
        Assert.That(
            new HashSet<EndPoint> { UnixSocketEndPoint.FromPath("a"), UnixSocketEndPoint.FromPath("a") }, Has.Count.EqualTo(1));
        Assert.That(UnixSocketEndPoint.FromPath("a"), Is.Not.EqualTo(UnixSocketEndPoint.FromPath("b")));
        Assert.That(
            new HashSet<EndPoint> { new NativeEndPoint(SocketDomain.IPv4, [1]), new NativeEndPoint(SocketDomain.IPv4, [1]) },
            Has.Count.EqualTo(1));
        Assert.That(new NativeEndPoint(SocketDomain.IPv4, [1]), Is.Not.EqualTo(new NativeEndPoint(SocketDomain.IPv4, [2])));
    }

    [Test]
    [Parity("inspection of SockAddr")]
    public void Addresses_HaveTexts()
    {
        Assert.That(new VsockEndPoint(1, 2).ToString(), Is.EqualTo("vsock:1:2"));
        Assert.That(UnixSocketEndPoint.FromPath("/a").ToString(), Is.EqualTo("/a"));
        Assert.That(UnixSocketEndPoint.Unnamed.ToString(), Is.Empty);
        Assert.That(UnixSocketEndPoint.Unnamed.AbstractName, Is.Null);
        Assert.That(new NativeEndPoint(SocketDomain.IPv4, [1, 255]).ToString(), Is.EqualTo("IPv4:01FF"));
    }
}
