namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Another program that reads each UDP packet that arrives at a machine, with its bytes.</summary>
internal sealed class Tap : IDisposable
{
    /// <summary>The port to send to, at which no socket listens.</summary>
    internal const int Port = 9999;

    private readonly PythonPeer _peer;

    internal Tap(NetworkNamespace machine)
    {
        _peer = machine.Start($$"""
            import socket
            ALL, OUTGOING, UDP = 3, 4, 17
            tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ALL))
            print("ready", flush=True)
            while True:
                packet, (interface, _, kind, *_) = tap.recvfrom(65535)
                if packet[0] >> 4 == 4:
                    header = (packet[0] & 15) * 4
                    protocol, tos, hops, source = packet[9], packet[1], packet[8], socket.inet_ntop(socket.AF_INET, packet[12:16])
                elif packet[0] >> 4 == 6:
                    header = 40
                    tos = (packet[0] & 15) << 4 | packet[1] >> 4
                    protocol, hops, source = packet[6], packet[7], socket.inet_ntop(socket.AF_INET6, packet[8:24])
                else:
                    continue
                port = int.from_bytes(packet[header + 2:header + 4], "big")
                if kind != OUTGOING and protocol == UDP and port == {{Port}}:
                    length = int.from_bytes(packet[header + 4:header + 6], "big")
                    print(interface, source, tos, hops, packet[header + 8:header + length].decode(), flush=True)
            """);
        Assert.That(_peer.Read(), Is.EqualTo("ready"));
    }

    public void Dispose() => _peer.Dispose();

    internal Packet Read() => Packet.Parse(_peer.Read());
}
