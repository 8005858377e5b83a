using System.Net.Sockets;
using Sockets.Options;

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
return SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(30)) == SocketError.Success
    && SocketOption.TcpUserTimeout.TryGet(socket, out TimeSpan? value) == SocketError.Success
    && value == TimeSpan.FromSeconds(30)
        ? 0
        : 2;
