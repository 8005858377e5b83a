using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>A process in Python that receives datagrams, and reports each with its control messages.</summary>
internal sealed class MessagePeer : IDisposable
{
    private readonly PythonPeer _peer;

    /// <param name="family">The family of its socket, which is dual-mode if it is IPv6.</param>
    internal MessagePeer(AddressFamily family)
    {
        bool isIPv6 = family == AddressFamily.InterNetworkV6;
        _peer = new(
            $"""
            import socket
            s = socket.socket(socket.{(isIPv6 ? "AF_INET6" : "AF_INET")}, socket.SOCK_DGRAM)
            {(isIPv6 ? "s.setsockopt(41, 26, 0); s.setsockopt(41, 66, 1); s.setsockopt(41, 51, 1)" : "")}
            s.setsockopt(0, 13, 1)
            s.setsockopt(0, 12, 1)
            s.bind(('{(isIPv6 ? "::" : "0.0.0.0")}', 0))
            print(s.getsockname()[1], flush=True)
            while True:
                data, control, flags, address = s.recvmsg(65535, 4096)
                parts = sorted('%d:%d:%s' % (level, kind, value.hex().upper()) for level, kind, value in control)
                print(len(data), address[0], *parts, flush=True)
            """);
        Port = int.Parse(_peer.Read(), CultureInfo.InvariantCulture);
    }

    internal int Port { get; }

    public void Dispose() => _peer.Dispose();

    /// <summary>Waits for the next datagram.</summary>
    /// <returns>Its length, its source, and the control messages as level, type and data.</returns>
    internal string[] Read() => _peer.Read().Split(' ');

    internal IPEndPoint At(string address) => new(IPAddress.Parse(address), Port);
}
