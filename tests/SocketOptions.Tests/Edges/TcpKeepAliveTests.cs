using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>Keep-alive as a whole is set as a whole, or not at all.</summary>
public sealed class TcpKeepAliveTests
{
    private static readonly TcpKeepAlive s_valid =
        new() { Time = TimeSpan.FromSeconds(60), Interval = TimeSpan.FromSeconds(7), RetryCount = 4 };

    private static readonly TcpKeepAlive[] s_refused =
    [
        new() { Time = TimeSpan.FromHours(10) },
        new() { Time = TimeSpan.Zero },
        new() { Time = TimeSpan.FromSeconds(-5) },
        new() { Time = TimeSpan.FromSeconds(77), Interval = TimeSpan.FromHours(10) },
        new() { Time = TimeSpan.FromSeconds(77), Interval = TimeSpan.FromSeconds(7), RetryCount = 128 },
        new() { Time = TimeSpan.FromSeconds(77), RetryCount = 0 },
    ];

    [Test]
    public void All_AreSet([Values] Face face)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Set(socket, face, s_valid with { Time = TimeSpan.FromMilliseconds(59_500) });

        Assert.That(ReadKernel(socket), Is.EqualTo((1, 60, 7, 4)));
        Assert.That(Get(socket, face), Is.EqualTo(s_valid));
    }

    [Test]
    public void WhatIsNotGiven_StaysAsItWas([Values] Face face)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        (_, int time, int interval, _) = ReadKernel(socket);

        Set(socket, face, new() { RetryCount = 4 });

        Assert.That(ReadKernel(socket), Is.EqualTo((1, time, interval, 4)));
    }

    [Test]
    public void Null_IsOffAndKeepsTheRest([Values] Face face)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        Set(socket, face, s_valid);

        Set(socket, face, null);

        Assert.That(ReadKernel(socket), Is.EqualTo((0, 60, 7, 4)));
        Assert.That(Get(socket, face), Is.Null);
    }

    [Test]
    public void OneBadValue_LeavesEverythingAsItWas([ValueSource(nameof(s_refused))] TcpKeepAlive keepAlive, [Values] Face face)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        (int, int, int, int) before = ReadKernel(socket);

        Assert.That(() => Set(socket, face, keepAlive), Throws.TypeOf<ArgumentOutOfRangeException>());

        Assert.That(ReadKernel(socket), Is.EqualTo(before));
        Assert.That(before.Item1, Is.Zero);
    }

    [Test]
    public void UdpSocket_IsRefusedAndLeftAlone()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(() => socket.TcpKeepAlive = new() { RetryCount = 4 }, Throws.TypeOf<SocketOptionException>());

        Assert.That(Libc.GetInt32(socket, "SO_KEEPALIVE"), Is.Zero);
    }

    private static void Set(Socket socket, Face face, TcpKeepAlive? value)
    {
        switch (face)
        {
            case Face.Extension:
                socket.TcpKeepAlive = value;
                break;
            case Face.AnnotatedType:
                new AnnotatedConnection(socket).TcpKeepAlive = value;
                break;
            default:
                SocketRef options = face == Face.ReferenceToHandle ? socket.SafeHandle : socket;
                options.TcpKeepAlive = value;
                break;
        }
    }

    private static TcpKeepAlive? Get(Socket socket, Face face) => face switch
    {
        Face.Extension => socket.TcpKeepAlive,
        Face.AnnotatedType => new AnnotatedConnection(socket).TcpKeepAlive,
        Face.ReferenceToHandle => ((SocketRef)socket.SafeHandle).TcpKeepAlive,
        _ => ((SocketRef)socket).TcpKeepAlive,
    };

    private static (int, int, int, int) ReadKernel(Socket socket) =>
    (
        Libc.GetInt32(socket, "SO_KEEPALIVE"),
        Libc.GetInt32(socket, "TCP_KEEPIDLE"),
        Libc.GetInt32(socket, "TCP_KEEPINTVL"),
        Libc.GetInt32(socket, "TCP_KEEPCNT"));
}
