using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sockets.Options;

if (args is not [string endPoint])
{
    await Console.Error.WriteLineAsync("Usage: KestrelListener <address>:<port>");
    return 1;
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPEndPoint.Parse(endPoint)));
builder.WebHost.UseSockets(transport => transport.CreateBoundListenSocket = CreateBoundListenSocket);

await using WebApplication application = builder.Build();
application.Run(context => context.Response.WriteAsync($"Process {Environment.ProcessId}"));
await application.StartAsync();
Console.WriteLine($"Listening on {endPoint}.");
await application.WaitForShutdownAsync();
return 0;

static Socket CreateBoundListenSocket(EndPoint endPoint)
{
    Socket socket = new(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
    if (OperatingSystem.IsLinux())
    {
        // Several processes accept on one port, and the kernel distributes the connections among them.
        socket.ReusePort = true;
        // The kernel wakes no thread before the client has sent its request.
        socket.TcpDeferAcceptTimeout = TimeSpan.FromSeconds(5);
    }

    socket.Bind(endPoint);
    return socket;
}
