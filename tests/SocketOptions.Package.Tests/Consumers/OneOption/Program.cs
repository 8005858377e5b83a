using System.Net.Sockets;
#if !WITHOUT_PACKAGE
using Sockets.Options;
#endif

if (!OperatingSystem.IsLinux())
{
    return 1;
}

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
Span<byte> value = stackalloc byte[sizeof(int)];
#if WITHOUT_PACKAGE
BitConverter.TryWriteBytes(value, 30_000);
socket.SetRawSocketOption(6, 18, value);
#else
socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
#endif

socket.GetRawSocketOption(6, 18, value);
return BitConverter.ToInt32(value) == 30_000 ? 0 : 2;
