using System.Net;
using System.Net.Sockets;
using OwnTable;

if (args is not [string text] || !IPAddress.TryParse(text, out IPAddress? address) || !OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("Usage, on Linux: OwnTable <address>");
    return 1;
}

const byte EchoRequest = 8;
const byte EchoReply = 0;
const byte EchoRequest6 = 128;
const byte EchoReply6 = 129;

bool isIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
using Socket socket = new(address.AddressFamily, SocketType.Raw, isIPv6 ? ProtocolType.IcmpV6 : ProtocolType.Icmp);

// Without a filter, the socket receives all messages of the protocol and, on the loopback interface, its own request.
if (isIPv6)
{
    socket.Icmp6Filter = new Icmp6Filter(EchoReply6);
}
else
{
    socket.IcmpFilter = ~(1u << EchoReply);
}

// The request is zero except for its type and, for ICMP, its checksum. The kernel adds the checksum of ICMPv6.
byte[] request = isIPv6 ? [EchoRequest6, 0, 0, 0, 0, 0, 0, 0] : [EchoRequest, 0, 0xF7, 0xFF, 0, 0, 0, 0];
byte[] reply = new byte[128];
await socket.SendToAsync(request, new IPEndPoint(address, 0));
int length = await socket.ReceiveAsync(reply);

// Only IPv4 includes the header of the packet.
int headerLength = isIPv6 ? 0 : (reply[0] & 0x0F) * sizeof(uint);
Console.WriteLine($"Received {length - headerLength} bytes of type {reply[headerLength]}.");
return 0;
