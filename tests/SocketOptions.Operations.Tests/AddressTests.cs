using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options.Operations.Tests;

internal sealed class AddressTests
{
    [Test]
    [Parity("S7", "X62", "X64")]
    public void An_address_becomes_the_end_point_it_was([Values("127.0.0.1", "1.2.3.4", "::1", "fe80::1%3")] string address)
    {
        IPEndPoint endPoint = new(IPAddress.Parse(address), 4242);

        Assert.That(endPoint.Serialize().ToEndPoint(), Is.EqualTo(endPoint));
        Assert.That(
            endPoint.Serialize().Domain,
            Is.EqualTo(endPoint.AddressFamily == AddressFamily.InterNetwork ? SocketDomain.IPv4 : SocketDomain.IPv6));
    }

    [Test]
    [Parity("X64", "X65")]
    public void An_empty_address_is_no_end_point() =>
        Assert.That(new SocketAddress(AddressFamily.Unspecified, 2) { Size = 0 }.ToEndPoint(), Is.Null);

    [Test]
    [Parity("X62", "X63", "X64")]
    public void A_path_is_a_path()
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
    [Parity("X63")]
    [Platform("Linux")]
    public void The_longest_path_leaves_room_for_its_end()
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
    [Parity("X63")]
    [Platform("Linux")]
    public void An_abstract_name_is_any_bytes_and_has_no_end([Values(1, 20, 107)] int length)
    {
        byte[] name = new byte[length];
        name[length / 2] = 0xFF;
        UnixSocketEndPoint endPoint = UnixSocketEndPoint.FromAbstractName(name);
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        ((SocketRef)socket).Bind(endPoint);

        byte[] native = Libc.GetSocketName(socket.SafeHandle);
        Assert.That(native, Is.EqualTo((byte[])[1, 0, 0, .. name]));
        UnixSocketEndPoint? local = ((SocketRef)socket).LocalEndPoint as UnixSocketEndPoint;
        Assert.That(local, Is.EqualTo(endPoint));
        Assert.That(local?.AbstractName?.ToArray(), Is.EqualTo(name));
        Assert.That((local?.IsAbstract, local?.Path), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    [Parity("X63")]
    public void What_the_kernel_would_cut_short_is_refused()
    {
        Assert.That(() => UnixSocketEndPoint.FromPath("a\0b"), Throws.ArgumentException);
        Assert.That(() => UnixSocketEndPoint.FromPath("\0b"), Throws.ArgumentException);
        Assert.That(() => UnixSocketEndPoint.FromPath(string.Empty), Throws.ArgumentException);
        Assert.That(
            () => UnixSocketEndPoint.FromAbstractName(new byte[108]),
            OperatingSystem.IsLinux() ? Throws.ArgumentException : Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [Test]
    [Parity("X63", "X64")]
    [Platform("Linux")]
    public void A_socket_without_a_name_has_none()
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        Assert.That(((SocketRef)socket).LocalEndPoint, Is.EqualTo(UnixSocketEndPoint.Unnamed));
        ((SocketRef)socket).Bind(UnixSocketEndPoint.Unnamed);
        Assert.That((((SocketRef)socket).LocalEndPoint as UnixSocketEndPoint)?.AbstractName?.Length, Is.EqualTo(5));
    }

    [Test]
    [Parity("X62", "X64")]
    [Platform("Linux")]
    public void A_vsock_address_is_laid_out_as_the_kernel_has_it()
    {
        VsockEndPoint endPoint = new(contextId: 0x01020304, port: 0x05060708);
        SocketAddress address = endPoint.Serialize();

        Assert.That(
            address.Buffer[..address.Size].ToArray(),
            Is.EqualTo((byte[])[40, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0]));
        Assert.That(address.ToEndPoint(), Is.EqualTo(endPoint));
    }

    [Test]
    [Parity("X64", "X66")]
    public void Equal_addresses_are_equal()
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
    [Parity("X64")]
    public void Addresses_have_texts()
    {
        Assert.That(new VsockEndPoint(1, 2).ToString(), Is.EqualTo("vsock:1:2"));
        Assert.That(UnixSocketEndPoint.FromPath("/a").ToString(), Is.EqualTo("/a"));
        Assert.That(UnixSocketEndPoint.Unnamed.ToString(), Is.Empty);
        Assert.That(UnixSocketEndPoint.Unnamed.AbstractName, Is.Null);
        Assert.That(new NativeEndPoint(SocketDomain.IPv4, [1, 255]).ToString(), Is.EqualTo("IPv4:01FF"));
    }
}
