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

// SocketConnector creates a socket for each address of the host. Socket.ConnectAsync stops after the first address, because
// .NET cannot transfer TcpUserTimeout to the next socket.
static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
    new NetworkStream(
        await SocketConnector.ConnectAsync(context.DnsEndPoint, Configure, cancellationToken),
        ownsSocket: true);

static void Configure(Socket socket)
{
    // HttpClient sets these options on its own sockets.
    socket.NoDelay = true;
    if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299))
    {
        socket.TcpKeepAlive = new() { Time = TimeSpan.FromSeconds(15), Interval = TimeSpan.FromSeconds(5), RetryCount = 3 };
    }

    if (OperatingSystem.IsLinux())
    {
        // The duration of all probes, so that a request fails no later than an idle connection.
        socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
    }
}
