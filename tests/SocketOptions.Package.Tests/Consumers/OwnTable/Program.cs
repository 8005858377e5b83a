using System;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Sockets.Options;

if (!OperatingSystem.IsLinux())
{
    return 1;
}

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
socket.OwnTimeout = TimeSpan.FromSeconds(30);

Span<byte> value = stackalloc byte[sizeof(int)];
socket.GetRawSocketOption(6, 18, value);
Console.WriteLine(BitConverter.ToInt32(value));
return 0;

[SocketOptions("OWN_*")]
internal static partial class OwnOptions;
