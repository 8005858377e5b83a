using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Benchmarks.Transfers;

/// <summary>The sockets that data is moved by, all on the loopback interface, and a file.</summary>
internal sealed class TransferStage : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public TransferStage(int fileLength)
    {
        Listener = Add(new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        Listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Listener.Listen();

        Echo = Connect(out Socket echo);
        Native.StartEcho(echo.SafeHandle);
        Drain = Connect(out Socket drain);
        Native.StartDrain(drain.SafeHandle);
        Idle = Connect(out _);
        Idle.Blocking = false;

        Sink = Add(new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        Sink.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Datagram = Add(new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));

        Messages = Add(new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        Messages.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Messages.ReceiveBufferSize = 8 << 20;
        if (OperatingSystem.IsLinux())
        {
            Messages.IPReceivePacketInformation = Messages.IPReceiveTimeToLive = Messages.IPReceiveTypeOfService = true;
        }

        System.IO.File.WriteAllBytes(Path, new byte[fileLength]);
        File = System.IO.File.OpenHandle(Path);
    }

    /// <summary>Gets a connection to a peer that returns the data.</summary>
    public Socket Echo { get; }

    /// <summary>Gets a connection to a peer that discards the data.</summary>
    public Socket Drain { get; }

    /// <summary>Gets a connection to a peer that is silent.</summary>
    public Socket Idle { get; }

    public Socket Listener { get; }

    public Socket Datagram { get; }

    /// <summary>Gets a socket that soon has no room for more.</summary>
    public Socket Sink { get; }

    /// <summary>Gets a socket that receives three control messages with each datagram.</summary>
    public Socket Messages { get; }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public SafeFileHandle File { get; }

    public void Dispose()
    {
        _sockets.ForEach(static socket => socket.Dispose());
        File.Dispose();
        System.IO.File.Delete(Path);
    }

    private Socket Connect(out Socket far)
    {
        Socket near = Add(new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
        near.Connect(Listener.LocalEndPoint!);
        far = Add(Listener.Accept());
        far.NoDelay = true;
        return near;
    }

    private Socket Add(Socket socket)
    {
        _sockets.Add(socket);
        return socket;
    }
}
