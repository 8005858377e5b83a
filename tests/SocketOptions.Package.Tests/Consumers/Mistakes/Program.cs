using System.Net;
using System.Net.Sockets;
using System.Text;

using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
Mistakes.Make(socket, "lo", idleMilliseconds: 60_000);
Console.WriteLine("done");

internal static class Mistakes
{
    private const int SoReusePort = 15;

    public static void Make(Socket socket, string device, int idleMilliseconds)
    {
        // The numbers of Linux.
        socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30_000));

        // Host byte order.
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(1));
        }

        // The level of Windows.
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 25, Encoding.ASCII.GetBytes(device + '\0'));
        }

        // One byte for an int.
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(6, 3, new byte[] { 1 });
        }

        // Milliseconds to seconds, which are 0 for short times.
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, idleMilliseconds / 1000);

        // A native number for .NET.
        socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)SoReusePort, true);

        // A name of Windows.
        if (OperatingSystem.IsLinux())
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true);
        }

        // The level of another option.
        socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.ReuseAddress, true);

        // A handler for a system that does not have the option.
        try
        {
            socket.SetRawSocketOption(6, 25, BitConverter.GetBytes(16_384));
        }
        catch (SocketException)
        {
        }

        // A number for a name, which is read.
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)! != 0);
    }
}
