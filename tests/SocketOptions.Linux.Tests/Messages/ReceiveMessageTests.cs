using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>A message from a process in Python arrives with the values that the process has set.</summary>
internal sealed class ReceiveMessageTests
{
    private const int TypeOfServiceByte = 0xB9;
    private const int Hops = 7;

    private static readonly string[] s_ways = ["IPv4", "IPv6", "mapped"];

    [Test]
    public void Properties_AreThoseOfThePacket([Values] Owner owner, [ValueSource(nameof(s_ways))] string way, [Values] bool isVectored)
    {
        using Socket socket = Open(way);
        byte[] buffer = new byte[16];
        IncomingSocketMessage message = new();
        Send(way, socket, "abc");

        SocketReceiveResult result = isVectored
            ? owner.Borrow(socket).ReceiveMessage([buffer.AsMemory(0, 2), buffer.AsMemory(2)], message)
            : owner.Borrow(socket).ReceiveMessage(buffer, message);

        Assert.That(result, Is.EqualTo(new SocketReceiveResult(3, SocketMessageFlags.None)));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
        Assert.That(message.TrafficClass, Is.EqualTo(TypeOfService.FromByte(TypeOfServiceByte)));
        Assert.That(message.TrafficClass!.Value.Ecn, Is.EqualTo(Ecn.Ect1));
        Assert.That(message.HopLimit, Is.EqualTo(Hops));
        Assert.That(message.PacketInformation!.Value.LocalAddress, Is.EqualTo(AddressOf(way)));
        Assert.That(message.PacketInformation!.Value.InterfaceIndex, Is.EqualTo(1));
        TimeSpan age = DateTimeOffset.UtcNow - message.ReceiveTimestamp!.Value.ToDateTimeOffset();
        Assert.That(age, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(-1)).And.LessThan(Caller.Patience));
        Assert.That(((IPEndPoint)message.RemoteEndPoint!).Port, Is.EqualTo(PortOf(message.RemoteAddress)));
        Assert.That(message.IsControlTruncated, Is.False);
    }

    [Test]
    public void Typed_IsWhatTheRowSays()
    {
        using Socket socket = Open("IPv4");
        IncomingSocketMessage message = new();
        Send("IPv4", socket, "abc");

        socket.ReceiveMessage(new byte[16], message);

        Assert.That(message.Control.TryGet(ControlMessage.IPTimeToLive, out int hops));
        Assert.That(hops, Is.EqualTo(Hops));
        Assert.That(message.Control.Get(ControlMessage.IPTypeOfService).Value, Is.EqualTo(TypeOfServiceByte));
        Assert.That(message.Control.TryGet(ControlMessage.IPv6HopLimit, out _), Is.False);
        Assert.That(
            () => { message.Control.Get(ControlMessage.IPv6HopLimit); },
            Throws.InvalidOperationException.With.Message.Contains("IPV6_HOPLIMIT"));
    }

    [Test]
    public void EveryMessage_IsReadableRaw()
    {
        using Socket socket = Open("IPv4");
        IncomingSocketMessage message = new();
        Send("IPv4", socket, "abc");

        socket.ReceiveMessage(new byte[16], message);

        List<RawControlMessage> all = [];
        foreach (ControlMessageView view in message.Control)
        {
            all.Add(view.ToRawControlMessage());
        }

        Assert.That(all, Does.Contain(new RawControlMessage(0, 2, new byte[] { Hops, 0, 0, 0 })));
        Assert.That(all, Does.Contain(new RawControlMessage(0, 1, new byte[] { TypeOfServiceByte })));
        Assert.That(all.Select(raw => (raw.Level, raw.Type)), Is.EquivalentTo(new[] { (1, 35), (0, 8), (0, 2), (0, 1) }));
    }

    // The time to live needs 24 bytes of memory, and the type of service, which follows, 24 more.
    [TestCase(0, null, null)]
    [TestCase(24, Hops, null)]
    [TestCase(47, Hops, TypeOfServiceByte)]
    public void LittleMemory_ReturnsWhatFits(int capacity, int? hops, int? typeOfService)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.IPReceiveTimeToLive = socket.IPReceiveTypeOfService = true;
        IncomingSocketMessage message = new(capacity);
        Send("IPv4", socket, "abc");

        SocketReceiveResult result = socket.ReceiveMessage(new byte[16], message);

        Assert.That(message.HopLimit, Is.EqualTo(hops));
        Assert.That(message.TrafficClass?.Value, Is.EqualTo(typeOfService));
        Assert.That(message.IsControlTruncated, Is.EqualTo(capacity < 40));
        Assert.That(result.Flags, Is.EqualTo(message.Flags));
    }

    [Test]
    public void MessageAfterAnError_IsEmpty()
    {
        using Socket socket = Open("IPv4");
        IncomingSocketMessage message = new();
        Send("IPv4", socket, "abc");
        socket.ReceiveMessage(new byte[16], message);
        socket.Blocking = false;

        Assert.That(
            ((SocketRef)socket).TryReceiveMessage(new byte[16], SocketMessageFlags.None, message, out SocketReceiveResult result, out SocketError error),
            Is.False);

        Assert.That((result, error), Is.EqualTo((default(SocketReceiveResult), SocketError.WouldBlock)));
        Assert.That(message.Control.IsEmpty);
        Assert.That((message.HopLimit, message.RemoteEndPoint, message.RemoteAddress.Size, message.Flags), Is.EqualTo((null as int?, null as EndPoint, 0, SocketMessageFlags.None)));
    }

    [Test]
    public void TruncatedData_IsReported()
    {
        using Socket socket = Open("IPv4");
        IncomingSocketMessage message = new();
        Send("IPv4", socket, "abcdef");

        SocketReceiveResult result = socket.ReceiveMessage(new byte[4], message);

        Assert.That((result.BytesReceived, result.IsTruncated, message.IsTruncated, message.HopLimit), Is.EqualTo((4, true, true, (int?)Hops)));
    }

    [Test]
    public void Peek_LeavesTheMessage()
    {
        using Socket socket = Open("IPv4");
        IncomingSocketMessage message = new();
        Send("IPv4", socket, "abc");

        Assert.That(socket.ReceiveMessage(new byte[16], SocketMessageFlags.Peek, message).BytesReceived, Is.EqualTo(3));
        Assert.That(message.HopLimit, Is.EqualTo(Hops));
        Assert.That(socket.ReceiveMessage(new byte[16], message).BytesReceived, Is.EqualTo(3));
    }

    [Test]
    public void Stream_FillsTheBufferUpToControlMessages([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        IncomingSocketMessage message = new();
        Task sending = Task.Run(() =>
        {
            pair.Far.Send("abc"u8);
            Thread.Sleep(50);
            pair.Far.Send("def"u8);
        });

        Assert.That(owner.Borrow(pair.Near).ReceiveMessage(new byte[6], SocketMessageFlags.WaitAll, message).BytesReceived, Is.EqualTo(6));
        Assert.That(sending.Wait(Caller.Patience));
        Assert.That(message.Control.IsEmpty);

        pair.Near.TcpReceiveUnreadByteCount = true;
        pair.Far.Send("abc"u8);
        Assert.That(owner.Borrow(pair.Near).ReceiveMessage(new byte[2], message).BytesReceived, Is.EqualTo(2));
        Assert.That(message.Control.Get(ControlMessage.TcpUnreadByteCount), Is.EqualTo(1));
    }

    [Test]
    public void Waiting_EndsAtTheTimeout([Values] Owner owner)
    {
        using Socket socket = Open("IPv4");
        socket.ReceiveTimeout = 50;
        IncomingSocketMessage message = new();

        Assert.That(
            () => owner.Borrow(socket).ReceiveMessage(new byte[16], message),
            Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.TimedOut));
    }

    [Test]
    public void Messages_AllocateNothing([Values] Owner owner, [ValueSource(nameof(s_ways))] string way)
    {
        const int Count = 100;
        using Socket socket = Open(way);
        using Socket sender = Open(way);
        byte[] buffer = new byte[16];
        IncomingSocketMessage message = new();
        OutgoingSocketMessage outgoing = new()
        {
            RemoteEndPoint = new IPEndPoint(AddressOf(way), ((IPEndPoint)socket.LocalEndPoint!).Port),
            TrafficClass = TypeOfService.FromByte(4),
            HopLimit = 9,
        };
        long before = 0;
        for (int i = 0; i < 2 * Count; i++)
        {
            before = i == Count ? GC.GetAllocatedBytesForCurrentThread() : before;
            owner.Borrow(sender).SendMessage(buffer, outgoing);
            owner.Borrow(socket).ReceiveMessage(buffer, message);
            if (message.HopLimit != 9 || message.TrafficClass?.Value != 4 || message.PacketInformation is null || message.ReceiveTimestamp is null || message.RemoteEndPoint is null)
            {
                Assert.Fail($"{message.HopLimit} {message.TrafficClass} {message.PacketInformation}");
            }
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static IPAddress AddressOf(string way) => IPAddress.Parse(way == "IPv6" ? "::1" : way == "IPv4" ? "127.0.0.1" : "::ffff:127.0.0.1");

    private static int PortOf(SocketAddress address) => (address[2] << 8) | address[3];

    private static Socket Open(string way)
    {
        bool isIPv4 = way == "IPv4";
        Socket socket = new(isIPv4 ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
        if (!isIPv4)
        {
            socket.DualMode = true;
            socket.IPv6ReceiveHopLimit = socket.IPv6ReceiveTrafficClass = socket.IPv6ReceivePacketInformation = true;
        }

        if (way != "IPv6")
        {
            socket.IPReceiveTimeToLive = socket.IPReceiveTypeOfService = true;
        }

        if (isIPv4)
        {
            socket.IPReceivePacketInformation = true;
        }

        socket.ReceiveTimestampNanoseconds = true;
        socket.Bind(new IPEndPoint(isIPv4 ? IPAddress.Any : IPAddress.IPv6Any, 0));
        return socket;
    }

    private static void Send(string way, Socket socket, string text)
    {
        int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        using PythonPeer peer = new(
            $"""
            import socket
            s = socket.socket(socket.{(way == "IPv6" ? "AF_INET6" : "AF_INET")}, socket.SOCK_DGRAM)
            s.setsockopt({(way == "IPv6" ? "41, 67" : "0, 1")}, {TypeOfServiceByte})
            s.setsockopt({(way == "IPv6" ? "41, 16" : "0, 2")}, {Hops})
            s.sendto(b'{text}', ('{(way == "IPv6" ? "::1" : "127.0.0.1")}', {port}))
            print('sent', flush=True)
            """);
        Assert.That(peer.Read(), Is.EqualTo("sent"));
    }
}
