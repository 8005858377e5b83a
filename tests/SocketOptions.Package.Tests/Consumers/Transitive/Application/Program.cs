using System;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Library;
using Sockets.Options;

if (!OperatingSystem.IsLinux())
{
    return 1;
}

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
Console.WriteLine($"extension {Ask()}");

new Connection(socket).TcpUserTimeout = TimeSpan.FromSeconds(31);
Console.WriteLine($"type of the library {Ask()}");

new OwnConnection(socket).TcpUserTimeout = TimeSpan.FromSeconds(32);
Console.WriteLine($"own type {Ask()}");
return 0;

int Ask()
{
    Span<byte> value = stackalloc byte[sizeof(int)];
    socket.GetRawSocketOption(6, 18, value);
    return BitConverter.ToInt32(value);
}

[SupportedOSPlatform("linux")]
[SocketOptions("TCP_*")]
internal sealed partial class OwnConnection(Socket socket);
