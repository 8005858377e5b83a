using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>Another program receives the data that is sent, and the other way round.</summary>
[Platform("Linux")]
internal sealed class PeerTests
{
    [Test]
    [Parity("connect", "shutdown", "recv", "send", "send_out_of_band")]
    public void Stream_IsSeenAsItWasSent()
    {
        using PythonPeer peer = new("""
            import socket, select
            listener = socket.create_server(("127.0.0.1", 0))
            print(listener.getsockname()[1], flush=True)
            connection, address = listener.accept()
            print(address[1], connection.recv(5, socket.MSG_WAITALL), flush=True)
            select.select([], [], [connection])
            print(connection.recv(1, socket.MSG_OOB), flush=True)
            connection.sendall(b"answer")
            print(connection.recv(10), flush=True)
            """);
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv4, SocketType.Stream);
        SocketRef socket = handle;
        byte[] buffer = new byte[6];

        socket.Connect(new IPEndPoint(IPAddress.Loopback, ReadPort(peer)), Caller.Patience);
        socket.Send([new byte[] { (byte)'h', (byte)'e' }, new byte[] { (byte)'l', (byte)'l', (byte)'o' }]);
        Assert.That(peer.Read(), Is.EqualTo($"{((IPEndPoint)socket.LocalEndPoint!).Port} b'hello'"));
        socket.Send("!"u8, SocketMessageFlags.OutOfBand);
        Assert.That(peer.Read(), Is.EqualTo("b'!'"));
        Assert.That(socket.Receive(buffer, SocketMessageFlags.WaitAll), Is.EqualTo(6));
        Assert.That(buffer, Is.EqualTo("answer"u8.ToArray()));
        socket.Shutdown(SocketShutdown.Send);
        Assert.That(peer.Read(), Is.EqualTo("b''"));
    }

    [Test]
    [Parity("bind", "local_addr", "recv_from", "recv_from_vectored", "send_to", "send_to_vectored")]
    public void Messages_AreSeenAsTheyWereSent()
    {
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.IPv6, SocketType.Dgram);
        SocketRef socket = handle;
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        using PythonPeer peer = new($"""
            import socket
            peer = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
            peer.sendto(b"question", ("::1", {port}))
            print(peer.getsockname()[1], flush=True)
            data, address = peer.recvfrom(100)
            print(data, address[0], address[1], flush=True)
            """);
        SocketAddress source = SocketAddress.CreateBuffer();
        byte[] buffer = new byte[5];

        SocketReceiveResult result = socket.ReceiveFrom([buffer.AsMemory(0, 2), buffer.AsMemory(2)], source);
        Assert.That((result.BytesReceived, result.IsTruncated), Is.EqualTo((5, true)));
        Assert.That(buffer, Is.EqualTo("quest"u8.ToArray()));
        Assert.That(source.ToEndPoint(), Is.EqualTo(new IPEndPoint(IPAddress.IPv6Loopback, ReadPort(peer))));
        socket.SendTo([new byte[] { (byte)'a' }, new byte[] { (byte)'b' }], source);
        Assert.That(peer.Read(), Is.EqualTo($"b'ab' ::1 {port}"));
    }

    [Test]
    [Parity("connect", "accept", "peer_addr", "SockAddr::unix", "inspection of SockAddr")]
    public void LocalNames_AreSeenAsTheyAre()
    {
        byte[] name = Guid.NewGuid().ToByteArray();
        using SafeSocketHandle handle = SocketFactory.CreateHandle(SocketDomain.Unix, SocketType.Stream);
        SocketRef listener = handle;
        listener.Bind(UnixSocketEndPoint.FromAbstractName(name));
        listener.Listen();
        using PythonPeer peer = new($"""
            import socket
            peer = socket.socket(socket.AF_UNIX)
            peer.bind(b"\0peer of " + bytes.fromhex("{Convert.ToHexString(name)}"))
            peer.connect(b"\0" + bytes.fromhex("{Convert.ToHexString(name)}"))
            print(peer.recv(2), flush=True)
            """);

        using Socket accepted = listener.Accept(out EndPoint? remote);

        Assert.That(
            (UnixSocketEndPoint)(UnixDomainSocketEndPoint)remote!,
            Is.EqualTo(UnixSocketEndPoint.FromAbstractName([.. "peer of "u8, .. name])));
        ((SocketRef)accepted).Send("ok"u8);
        Assert.That(peer.Read(), Is.EqualTo("b'ok'"));
    }

    [Test]
    [Parity("sendfile")]
    public void File_IsSeenAsItIs()
    {
        string path = Path.GetTempFileName();
        string receivedPath = Path.GetTempFileName();
        byte[] content = new byte[5_000_000];
        Random.Shared.NextBytes(content);
        File.WriteAllBytes(path, content);
        using PythonPeer peer = new($"""
            import socket
            listener = socket.create_server(("127.0.0.1", 0))
            print(listener.getsockname()[1], flush=True)
            connection, _ = listener.accept()
            with open("{receivedPath}", "wb") as file:
                while data := connection.recv(65536):
                    file.write(data)
            print("done", flush=True)
            """);
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(new IPEndPoint(IPAddress.Loopback, ReadPort(peer)));

        using (FileStream file = File.OpenRead(path))
        {
            Assert.That(((SocketRef)socket).SendFile(file.SafeFileHandle, 17).BytesSent, Is.EqualTo(content.Length - 17));
        }

        socket.Shutdown(SocketShutdown.Send);
        Assert.That(peer.Read(), Is.EqualTo("done"));
        Assert.That(File.ReadAllBytes(receivedPath).AsSpan().SequenceEqual(content.AsSpan(17)));
        File.Delete(path);
        File.Delete(receivedPath);
    }

    private static int ReadPort(PythonPeer peer) => int.Parse(peer.Read(), CultureInfo.InvariantCulture);
}
