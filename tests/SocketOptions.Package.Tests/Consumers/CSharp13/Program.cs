using System;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Sockets.Options;

if (!OperatingSystem.IsLinux())
{
    return 1;
}

using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

SocketRef options = socket;
options.TcpUserTimeout = TimeSpan.FromSeconds(30);
Console.WriteLine($"reference {Ask()}");

new Connection(socket).TcpUserTimeout = TimeSpan.FromSeconds(31);
Console.WriteLine($"own type {Ask()}");

SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(32), out SocketError error);
Console.WriteLine($"value {error} {Ask()}");

#if EXTENSION
socket.TcpUserTimeout = TimeSpan.FromSeconds(33);
#endif
return 0;

int Ask()
{
    Span<byte> value = stackalloc byte[sizeof(int)];
    socket.GetRawSocketOption(6, 18, value);
    return BitConverter.ToInt32(value);
}

[SupportedOSPlatform("linux")]
[SocketOptions]
internal sealed partial class Connection(Socket socket);

#if STATIC_TARGET
[SocketOptions("TCP_*")]
internal static partial class OwnExtensions;
#endif

#if VALUES
[SocketOptions("TCP_*", MemberKind = SocketOptionMemberKind.Value)]
internal static partial class OwnValues;
#endif
