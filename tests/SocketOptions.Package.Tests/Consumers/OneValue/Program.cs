using System.Net.Sockets;
using Sockets.Options;

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
return SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(30), out _)
    && SocketOption.TcpUserTimeout.TryGet(socket, out TimeSpan? value, out _)
    && value == TimeSpan.FromSeconds(30)
        ? 0
        : 2;
