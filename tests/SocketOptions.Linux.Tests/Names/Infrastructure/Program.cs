using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Names;

/// <summary>
/// Connects to a host, and prints to where, or why not. It is a process of its own, because the resolver of the C library reads
/// its files from wherever the process has them.
/// </summary>
internal static class Program
{
    internal static async Task<int> Main(string[] arguments)
    {
        DnsEndPoint name = new(arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture), Enum.Parse<AddressFamily>(arguments[3]));
        TimeSpan delay = TimeSpan.FromSeconds(int.Parse(arguments[4], CultureInfo.InvariantCulture));
        try
        {
            using Socket socket = await ConnectAsync(arguments[0], name, delay);
            Console.WriteLine(((IPEndPoint)socket.RemoteEndPoint!).Address.ToString().Replace("::ffff:", string.Empty, StringComparison.Ordinal));
        }
        catch (SocketConnectionException exception)
        {
            Console.WriteLine(string.Join(' ', exception.Failures.Select(failure => ((IPEndPoint)failure.EndPoint).Address)));
        }
        catch (SocketException exception)
        {
            Console.WriteLine(exception.SocketErrorCode);
        }

        return 0;
    }

    private static async Task<Socket> ConnectAsync(string way, DnsEndPoint name, TimeSpan delay)
    {
        if (way == "connector")
        {
            return await SocketConnector.ConnectAsync(
                name, configure: null, new SocketConnectorOptions { AttemptDelay = TimeSpan.FromMinutes(1), ResolutionDelay = delay });
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        if (way == "timed")
        {
            ((SocketRef)socket).Connect(name, delay);
        }
        else
        {
            ((SocketRef)socket).Connect(name);
        }

        return socket;
    }
}
