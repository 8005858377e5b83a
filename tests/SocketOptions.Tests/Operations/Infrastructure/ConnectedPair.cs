using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>Two ends of a connection, made by .NET alone.</summary>
internal sealed class ConnectedPair : IDisposable
{
    private ConnectedPair(Socket near, Socket far) => (Near, Far) = (near, far);

    internal Socket Near { get; }

    internal Socket Far { get; }

    public void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
    }

    internal static ConnectedPair CreateTcp()
    {
        using Socket listener = CreateListener();
        Socket near = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        near.Connect(listener.LocalEndPoint!);
        ConnectedPair pair = new(near, listener.Accept());
        near.NoDelay = pair.Far.NoDelay = true;
        return pair;
    }

    internal static ConnectedPair CreateUdp()
    {
        Socket near = CreateBoundUdp();
        Socket far = CreateBoundUdp();
        near.Connect(far.LocalEndPoint!);
        far.Connect(near.LocalEndPoint!);
        return new(near, far);
    }

    internal static Socket CreateListener()
    {
        Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        return listener;
    }

    internal static Socket CreateBoundUdp()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
