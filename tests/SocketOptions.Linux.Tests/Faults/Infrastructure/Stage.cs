using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>The sockets that operations are run on, twice if necessary. They are created by .NET alone.</summary>
internal sealed class Stage : IDisposable
{
    internal const int MessageLength = 4;

    private readonly Owner _owner;
    private readonly string _path = Path.GetTempFileName();
    private readonly ConnectedPair _stream = ConnectedPair.CreateTcp();
    private readonly ConnectedPair _datagram = ConnectedPair.CreateUdp();
    private readonly Socket _listener = ConnectedPair.CreateListener();
    private readonly Socket _unconnected = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _clients = [];

    internal Stage(Owner owner)
    {
        _owner = owner;
        for (int i = 0; i < 2; i++)
        {
            _stream.Far.Send(Message);
            _datagram.Far.Send(Message);
            Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(_listener.LocalEndPoint!);
            _clients.Add(client);
        }

        File.WriteAllBytes(_path, Message);
        OpenFile = File.OpenHandle(_path);
    }

    internal static byte[] Message { get; } = new byte[MessageLength];

    /// <summary>Gets control messages for a datagram.</summary>
    internal static OutgoingSocketMessage Control => new() { HopLimit = 9 };

    internal SocketRef Stream => _owner.Borrow(_stream.Near);

    internal SocketRef Datagram => _owner.Borrow(_datagram.Near);

    internal SocketRef Listener => _owner.Borrow(_listener);

    internal SocketRef Unconnected => _owner.Borrow(_unconnected);

    internal SocketAddress DatagramPeer => _datagram.Far.LocalEndPoint!.Serialize();

    internal SafeFileHandle OpenFile { get; }

    public void Dispose()
    {
        _stream.Dispose();
        _datagram.Dispose();
        _listener.Dispose();
        _unconnected.Dispose();
        _clients.ForEach(client => client.Dispose());
        OpenFile.Dispose();
        File.Delete(_path);
    }
}
