using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sockets.Options;

#pragma warning disable CA2000 // The listener is disposed at the end, whoever created it.

if (args is not [string port, string path] || OperatingSystem.IsWindows())
{
    await Console.Error.WriteLineAsync("Usage, except on Windows: ListenerHandover <port> <path>");
    return 1;
}

// The first process opens the port. A process that starts later, such as a new version, continues with the same listener, so that
// no connection fails.
using Socket listener = await TakeOverAsync(path) ?? Listen(int.Parse(port, CultureInfo.InvariantCulture));
Socket successors = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
successors.Bind(new UnixDomainSocketEndPoint(path));
successors.Listen();
Console.WriteLine($"Process {Environment.ProcessId} serves {listener.LocalEndPoint}.");

using CancellationTokenSource isHandedOver = new();
Task serving = ServeAsync(listener, isHandedOver.Token);
using Socket successor = await successors.AcceptAsync();

// The path is free before the successor binds to it.
successors.Dispose();
OutgoingSocketMessage message = new();
message.AddHandle(listener.SafeHandle);
await successor.SendMessageAsync(new byte[1], message);
await isHandedOver.CancelAsync();
await serving;
return 0;

static async Task<Socket?> TakeOverAsync(string path)
{
    using Socket predecessor = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    try
    {
        await predecessor.ConnectAsync(new UnixDomainSocketEndPoint(path));
    }
    catch (SocketException)
    {
        // A process that has crashed leaves the file.
        File.Delete(path);
        return null;
    }

    using IncomingSocketMessage message = new();
    await predecessor.ReceiveMessageAsync(new byte[1], message);
    return new Socket(message.TakeSocketHandle());
}

static Socket Listen(int port)
{
    Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
    listener.Listen();
    return listener;
}

static async Task ServeAsync(Socket listener, CancellationToken isHandedOver)
{
    while (true)
    {
        Socket client;
        try
        {
            client = await listener.AcceptAsync(isHandedOver);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        using (client)
        {
            await client.SendAsync(BitConverter.GetBytes(Environment.ProcessId));
        }
    }
}
