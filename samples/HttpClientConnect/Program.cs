using System.Net.Sockets;
using Sockets.Options;

if (args is not [string address])
{
    await Console.Error.WriteLineAsync("Usage: HttpClientConnect <address>");
    return 1;
}

using SocketsHttpHandler handler = new() { ConnectCallback = ConnectAsync };
using HttpClient client = new(handler);
Console.WriteLine(await client.GetStringAsync(new Uri(address)));
return 0;

// Tries each address of the host with a socket of its own. Socket.ConnectAsync would stop at the first one, because .NET
// cannot carry TcpUserTimeout over to the next.
static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
    new NetworkStream(
        await SocketConnector.ConnectAsync(context.DnsEndPoint, Configure, cancellationToken),
        ownsSocket: true);

static void Configure(Socket socket)
{
    // As HttpClient does on the sockets that it makes itself.
    socket.NoDelay = true;
    socket.TcpKeepAlive = new() { Time = TimeSpan.FromSeconds(15), Interval = TimeSpan.FromSeconds(5), RetryCount = 3 };
    if (OperatingSystem.IsLinux())
    {
        // As long as the probes take, so that a request fails no later than an idle connection.
        socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
    }
}
