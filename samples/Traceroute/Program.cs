using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Sockets.Options;

const int MaximumHops = 30;
const int FirstPort = 33434;

if (args is not [string host] || !OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("Usage, on Linux: Traceroute <host>");
    return 1;
}

IPAddress target = (await Dns.GetHostAddressesAsync(host))[0];
using Socket socket = new(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 2000 };

// Reports of routers arrive in the error queue, which requires no privilege.
if (target.AddressFamily == AddressFamily.InterNetwork)
{
    socket.IPReceiveError = true;
}
else
{
    socket.IPv6ReceiveError = true;
}

byte[] data = "Hello!"u8.ToArray();
OutgoingSocketMessage probe = new();
using IncomingSocketMessage report = new();
for (int hops = 1; hops <= MaximumHops; hops++)
{
    probe.RemoteEndPoint = new IPEndPoint(target, FirstPort + hops);
    probe.HopLimit = hops;
    long start = Stopwatch.GetTimestamp();
    await socket.SendMessageAsync(data, probe);
    try
    {
        SocketQueuedError error = ((SocketRef)socket).ReceiveError([], report);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"{hops} {(error.Offender as IPEndPoint)?.Address} {elapsed.TotalMilliseconds:F1} ms");
        if (error.Error != SocketError.HostUnreachable)
        {
            // The target has no such port.
            return 0;
        }
    }
    catch (SocketException exception) when (exception.SocketErrorCode == SocketError.TimedOut)
    {
        Console.WriteLine($"{hops} no response");
    }
}

return 2;
