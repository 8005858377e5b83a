using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Operations;

internal sealed class AddressTests
{
    [Test]
    [Parity("SockAddr", "construction of SockAddr", "inspection of SockAddr")]
    public void Address_BecomesItsEndPointAgain([Values(
            "127.0.0.1", "1.2.3.4", "::1", "fe80::1%3", "ff01::1%1", "ff02::1%3", "ff05::2%4294967295", "fec0::1%2", "2001:db8::1%5")]
        string address)
    {
        IPEndPoint endPoint = new(IPAddress.Parse(address), 4242);
        SocketAddress native = endPoint.Serialize();

        Assert.That(native.ToEndPoint(), Is.EqualTo(endPoint));
        Assert.That(SocketAddressCodec.Decode(native.Buffer.Span[..native.Size]), Is.EqualTo(endPoint));
        Assert.That(
            endPoint.AddressFamily == AddressFamily.InterNetwork ? 0 : ((IPEndPoint)native.ToEndPoint()!).Address.ScopeId,
            Is.EqualTo(address.Split('%') is [_, string scope] ? long.Parse(scope, CultureInfo.InvariantCulture) : 0));
        Assert.That(
            endPoint.Serialize().Domain,
            Is.EqualTo(endPoint.AddressFamily == AddressFamily.InterNetwork ? SocketDomain.IPv4 : SocketDomain.IPv6));
    }

    [Test]
    [Parity("inspection of SockAddr", "SockAddrStorage")]
    public void EmptyAddress_IsNoEndPoint() =>
        Assert.That(new SocketAddress(AddressFamily.Unspecified, 2) { Size = 0 }.ToEndPoint(), Is.Null);

    [Test]
    [Parity("local_addr", "peer_addr")]
    [Platform("Linux")]
    public void AddressThatIsTooShort_HoldsTheBeginning([Values] bool isRemote)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SocketAddress address = new(AddressFamily.Unspecified, 4);

        if (isRemote)
        {
            ((SocketRef)pair.Near).GetRemoteAddress(address);
        }
        else
        {
            ((SocketRef)pair.Near).GetLocalAddress(address);
        }

        Socket expected = isRemote ? pair.Far : pair.Near;
        Assert.That(address.Size, Is.EqualTo(4));
        Assert.That(address.Buffer[..4].ToArray(), Is.EqualTo(expected.LocalEndPoint!.Serialize().Buffer[..4].ToArray()));
    }

    [Test]
    [Parity("construction of SockAddr", "SockAddr::unix", "inspection of SockAddr")]
    public void Path_IsAPath()
    {
        UnixSocketEndPoint endPoint = UnixSocketEndPoint.FromPath("/tmp/gr\u00FC\u00DFe");
        SocketAddress address = endPoint.Serialize();

        Assert.That((endPoint.Path, endPoint.IsAbstract, endPoint.IsUnnamed), Is.EqualTo(("/tmp/gr\u00FC\u00DFe", false, false)));
        if (Socket.OSSupportsUnixDomainSockets)
        {
            Assert.That(address.ToEndPoint(), Is.EqualTo(new UnixDomainSocketEndPoint("/tmp/gr\u00FC\u00DFe")));
        }

        Assert.That(UnixSocketEndPoint.FromAddress(address), Is.EqualTo(endPoint));
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
        Assert.That(GetLocal(socket).Path, Is.EqualTo(path));
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
        UnixSocketEndPoint local = GetLocal(socket);
        Assert.That(local, Is.EqualTo(endPoint));
        Assert.That(local.AbstractName?.ToArray(), Is.EqualTo(name));
        Assert.That((local.IsAbstract, local.Path), Is.EqualTo((true, (string?)null)));
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

        Assert.That(GetLocal(socket), Is.EqualTo(UnixSocketEndPoint.Unnamed));
        ((SocketRef)socket).Bind(UnixSocketEndPoint.Unnamed);
        Assert.That(GetLocal(socket).AbstractName?.Length, Is.EqualTo(5));
    }

    [Test]
    [Parity("SockAddr::unix")]
    [Platform("Linux")]
    public void UnixAddress_ConvertsBothWays([Values("/tmp/a", "", "@")] string kind)
    {
        UnixSocketEndPoint address = kind switch
        {
            "" => UnixSocketEndPoint.Unnamed,
            "@" => UnixSocketEndPoint.FromAbstractName([0xFF, 0, 0xFE, 0]),
            _ => UnixSocketEndPoint.FromPath(kind),
        };

        UnixDomainSocketEndPoint endPoint = address;

        SocketAddress native = endPoint.Serialize();
        Assert.That((UnixSocketEndPoint)endPoint, Is.EqualTo(address));
        Assert.That(native.Buffer[..native.Size].ToArray(), Is.EqualTo(address.Serialize().Buffer[..address.Serialize().Size].ToArray()));
        Assert.That(native.ToEndPoint(), Is.EqualTo(endPoint));
        if (kind == "/tmp/a")
        {
            Assert.That(endPoint, Is.EqualTo(new UnixDomainSocketEndPoint(kind)));
        }
    }

    [Test]
    [Parity("SockAddr::unix", "bind")]
    [Platform("Linux")]
    public void FileOfASocket_IsDeletedWithIt([Values] bool isRawAddress)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "own");
        UnixSocketEndPoint address = UnixSocketEndPoint.FromPath(path);

        for (int i = 0; i < 2; i++)
        {
            using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            if (isRawAddress)
            {
                ((SocketRef)socket).Bind(address.Serialize());
            }
            else
            {
                ((SocketRef)socket).Bind(address);
            }

            Assert.That(File.Exists(path));
        }

        Assert.That(File.Exists(path), Is.False);
        Directory.Delete(Path.GetDirectoryName(path)!);
    }

    [Test]
    [Parity("SockAddr::unix", "bind")]
    [Platform("Linux")]
    public void FileOfAHandle_StaysBehind()
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        using (SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.Unix, SocketType.Stream))
        {
            ((SocketRef)handle).Bind(UnixSocketEndPoint.FromPath($"{directory}/own"));
        }

        Assert.That(File.Exists($"{directory}/own"));
        Directory.Delete(directory, recursive: true);
    }

    [Test]
    [Parity("SockAddr::unix", "bind")]
    [Platform("Linux")]
    public void PathThatIsNotText_IsBoundAsItIs()
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        byte[] path = [.. Encoding.UTF8.GetBytes(directory), (byte)'/', .. Enumerable.Repeat((byte)0xFF, 107 - directory.Length - 1)];
        // As text, with three bytes for each that is not text, it is longer than a path can be.
        SocketAddress address = new(AddressFamily.Unix, 2 + path.Length + 1);
        path.CopyTo(address.Buffer.Span[2..]);
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        ((SocketRef)socket).Bind(address);

        Assert.That(KernelWitness.GetSocketName(socket.SafeHandle), Is.EqualTo((byte[])[1, 0, .. path, 0]));
        Assert.That(GetLocal(socket), Is.EqualTo(UnixSocketEndPoint.FromAddress(address)));
        // .NET cannot delete it.
        Process.Start("rm", ["-r", directory]).WaitForExit();
    }

    [Test]
    [Parity("local_addr")]
    [Platform("Linux")]
    public void AddressThatWasReadBack_CanBeBoundAgain([Values("ff01::1%1", "ff02::1%1", "::1", "127.0.0.1")] string address, [Values] Owner owner)
    {
        IPEndPoint endPoint = new(IPAddress.Parse(address), 0);
        IPEndPoint local;
        using (Socket first = new(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp))
        {
            owner.Borrow(first).Bind(endPoint);
            local = (IPEndPoint)owner.Borrow(first).LocalEndPoint!;
        }

        using Socket second = new(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        owner.Borrow(second).Bind(local);

        Assert.That(local.Address, Is.EqualTo(endPoint.Address));
        Assert.That(
            KernelWitness.GetSocketName(second.SafeHandle), Is.EqualTo(local.Serialize().Buffer[..local.Serialize().Size].ToArray()));
    }

    [Test]
    [Parity("local_addr", "peer_addr")]
    [Platform(Exclude = "Win", Reason = "There, the whole address needs room.")]
    public void ShortBuffer_ReceivesTheStartOfTheAddress([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SocketAddress local = new(AddressFamily.Unspecified, 4);
        SocketAddress remote = new(AddressFamily.Unspecified, 4);

        owner.Borrow(pair.Near).GetLocalAddress(local);
        owner.Borrow(pair.Near).GetRemoteAddress(remote);

        Assert.That((local.Size, remote.Size), Is.EqualTo((4, 4)));
        Assert.That(local.Buffer.ToArray(), Is.EqualTo(pair.Near.LocalEndPoint!.Serialize().Buffer[..4].ToArray()));
        Assert.That(remote.Buffer.ToArray(), Is.EqualTo(pair.Near.RemoteEndPoint!.Serialize().Buffer[..4].ToArray()));
    }

    [Test]
    [Parity("inspection of SockAddr")]
    public void AddressOfAnotherFamily_IsRejected()
    {
        SocketAddress address = new IPEndPoint(IPAddress.Loopback, 1).Serialize();

        Assert.That(() => UnixSocketEndPoint.FromAddress(address), Throws.ArgumentException);
        Assert.That(() => UnixSocketEndPoint.FromAddress(new(AddressFamily.Unspecified, 2) { Size = 0 }), Throws.ArgumentException);
        Assert.That(() => new VsockEndPoint(1, 1).Create(address), Throws.ArgumentException);
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
            new HashSet<UnixSocketEndPoint> { UnixSocketEndPoint.FromPath("a"), UnixSocketEndPoint.FromPath("a") }, Has.Count.EqualTo(1));
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

    private static UnixSocketEndPoint GetLocal(SocketRef socket) =>
        (UnixSocketEndPoint)(UnixDomainSocketEndPoint)socket.LocalEndPoint!;
}
