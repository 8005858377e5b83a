using System.Net;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Another program that sends packets on command.</summary>
internal sealed class Sender : IDisposable
{
    private readonly PythonPeer _peer;

    internal Sender(NetworkNamespace machine)
    {
        _peer = machine.Start("""
            import socket, sys
            for line in sys.stdin:
                interface, source, destination, port, text = line.split()
                with socket.socket(socket.AF_INET6 if ":" in source else socket.AF_INET, socket.SOCK_DGRAM) as sender:
                    sender.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, interface.encode())
                    sender.bind((source, 0))
                    sender.sendto(text.encode(), (destination, int(port)))
                print(text, flush=True)
            """);
    }

    public void Dispose() => _peer.Dispose();

    internal void Send(string @interface, string source, EndPoint destination, string text)
    {
        IPEndPoint to = (IPEndPoint)destination;
        _peer.Write($"{@interface} {source} {to.Address} {to.Port} {text}");
        Assert.That(_peer.Read(), Is.EqualTo(text));
    }
}
