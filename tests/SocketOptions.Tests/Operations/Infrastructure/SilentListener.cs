using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>A listener whose queue is full, so that the kernel drops further attempts without a reply.</summary>
internal sealed class SilentListener : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queued = [];

    internal SilentListener()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
        for (int i = 0; i < 4; i++)
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            Assert.That(() => socket.Connect(EndPoint), Throws.InstanceOf<SocketException>());
            _queued.Add(socket);
        }

        Thread.Sleep(20);
    }

    internal EndPoint EndPoint => _listener.LocalEndPoint!;

    /// <summary>Makes room in the queue, so that the kernel replies when an attempt is repeated, within seconds.</summary>
    internal void Answer()
    {
        _queued.ForEach(socket => socket.Dispose());
        _queued.Clear();
        while (_listener.Poll(TimeSpan.Zero, SelectMode.SelectRead))
        {
            _listener.Accept().Dispose();
        }
    }

    public void Dispose()
    {
        _queued.ForEach(socket => socket.Dispose());
        _listener.Dispose();
    }
}
