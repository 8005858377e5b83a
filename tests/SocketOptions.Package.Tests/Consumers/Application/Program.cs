using System.Net.Sockets;
using Consumer;
using Sockets.Options;

if (!OperatingSystem.IsLinux())
{
    return 1;
}

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
Console.WriteLine($"extension {Ask(6, 18)}");

new Connection(socket).TcpUserTimeout = TimeSpan.FromSeconds(31);
Console.WriteLine($"own type {Ask(6, 18)}");

SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(32), out SocketError error);
Console.WriteLine($"value {error} {Ask(6, 18)}");

SocketRef options = socket;
options.KeepAlive = true;
Console.WriteLine($"reference {Ask(1, 9)}");

try
{
    Console.WriteLine(new LateConnection().TcpNoDelay);
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}

return 0;

// Past the package: the kernel's result to the numbers of its headers.
int Ask(int level, int option)
{
    Span<byte> value = stackalloc byte[sizeof(int)];
    socket.GetRawSocketOption(level, option, value);
    return BitConverter.ToInt32(value);
}
