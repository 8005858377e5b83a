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

static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
{
    Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
    try
    {
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);

        // After connecting: before it, these would keep .NET from trying the next address of the host.
        socket.TcpKeepAlive = new() { Time = TimeSpan.FromSeconds(15), Interval = TimeSpan.FromSeconds(5), RetryCount = 3 };
        if (OperatingSystem.IsLinux())
        {
            // As long as the probes take, so that a request fails no later than an idle connection.
            socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
        }

        return new NetworkStream(socket, ownsSocket: true);
    }
    catch
    {
        socket.Dispose();
        throw;
    }
}
