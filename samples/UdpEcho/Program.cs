using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sockets.Options;

if (args is not [string port] || !(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
{
    await Console.Error.WriteLineAsync("Usage, on Linux and Windows: UdpEcho <port>");
    return 1;
}

using Socket socket = new(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp) { DualMode = true };

// The second line is for IPv4, which this socket receives as well.
socket.IPv6ReceivePacketInformation = socket.IPv6ReceiveTrafficClass = true;
socket.IPReceivePacketInformation = socket.IPReceiveTypeOfService = true;
socket.Bind(new IPEndPoint(IPAddress.IPv6Any, int.Parse(port, CultureInfo.InvariantCulture)));
Console.WriteLine($"Listening on {socket.LocalEndPoint}.");

byte[] buffer = new byte[65536];
using IncomingSocketMessage request = new();
OutgoingSocketMessage response = new();
while (true)
{
    SocketReceiveResult received = await socket.ReceiveMessageAsync(buffer, request);

    // From the address that the client has used, and with its congestion notification.
    response.RemoteAddress = request.RemoteAddress;
    response.PacketInformation = request.PacketInformation;
    response.TrafficClass = request.TrafficClass;
    await socket.SendMessageAsync(buffer.AsMemory(0, received.BytesReceived), response);
}
