using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>Another program at the other end of connections, which counts the bytes from each.</summary>
internal sealed class CountingPeer : IDisposable
{
    private readonly PythonPeer _peer = new("""
        import socket
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, address = listener.accept()
            count = 0
            while data := connection.recv(65536):
                count += len(data)
            print(address[1], count, flush=True)
        """);

    private readonly int _port;

    internal CountingPeer() => _port = int.Parse(_peer.Read(), CultureInfo.InvariantCulture);

    public void Dispose() => _peer.Dispose();

    /// <summary>Returns an end of a new connection, with a small send buffer.</summary>
    internal Socket Connect()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { SendBufferSize = 1 << 14 };
        socket.Connect(IPAddress.Loopback, _port);
        return socket;
    }

    /// <summary>Ends a connection, and returns the number of bytes that were received from it.</summary>
    internal long Finish(Socket socket)
    {
        socket.Shutdown(SocketShutdown.Send);
        string port = $"{((IPEndPoint)socket.LocalEndPoint!).Port} ";
        string line = _peer.Read();
        // Connections of tests that have failed are first.
        while (!line.StartsWith(port, StringComparison.Ordinal))
        {
            line = _peer.Read();
        }

        return long.Parse(line[port.Length..], CultureInfo.InvariantCulture);
    }
}
