using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sockets.Options;

if (args is not [string group, string port, string networkInterface])
{
    await Console.Error.WriteLineAsync("Usage: MulticastReceiver <group> <port> <address of the interface>");
    return 1;
}

IPEndPoint endPoint = new(IPAddress.Any, int.Parse(port, CultureInfo.InvariantCulture));
IPMulticastMembership membership = new(IPAddress.Parse(group), new MulticastInterface(IPAddress.Parse(networkInterface)));

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

// Other receivers on this machine receive the same datagrams.
socket.ReuseAddress = true;
socket.Bind(endPoint);
socket.IPJoinGroup(membership);
Console.WriteLine($"Joined {group}.");

byte[] buffer = new byte[65536];
SocketReceiveFromResult result = await socket.ReceiveFromAsync(buffer, endPoint);
Console.WriteLine(Encoding.UTF8.GetString(buffer, 0, result.ReceivedBytes));

socket.IPLeaveGroup(membership);
return 0;
