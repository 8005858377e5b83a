using System.Net.Sockets;

namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>The operations that are compared: a bool, an int and a time, read and set in each way there is.</summary>
internal static class Operations
{
    public const string RawWay = "Socket, raw";

    private const string OwnWay = "Socket, own property";
    private const string OurWay = "ours, of a Socket";
    private const string OurWayOfHandle = "ours, of a handle";
    public const string BareWay = "C";

    // The numbers of Linux, which the bare ways need.
    private const int SocketLevel = 1;
    private const int TcpLevel = 6;
    private const int NoDelay = 1;
    private const int ReceiveBuffer = 8;
    private const int ReceiveTimeout = 20;
    private const int TimeLength = 16;

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(1);

    public static IEnumerable<MeasuredOperation> On(Socket socket, SafeSocketHandle handle) =>
    [
        .. Raw("bool", socket, handle, TcpLevel, NoDelay, sizeof(int)),
        new("bool get", OwnWay, count => { for (int i = 0; i < count; i++) { _ = socket.NoDelay; } }),
        new("bool get", OurWay, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)socket).TcpNoDelay; } }),
        new("bool get", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)handle).TcpNoDelay; } }),
        new("bool set", OwnWay, count => { for (int i = 0; i < count; i++) { socket.NoDelay = true; } }),
        new("bool set", OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).TcpNoDelay = true; } }),
        new("bool set", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).TcpNoDelay = true; } }),
        .. Raw("int", socket, handle, SocketLevel, ReceiveBuffer, sizeof(int)),
        new("int get", OwnWay, count => { for (int i = 0; i < count; i++) { _ = socket.ReceiveBufferSize; } }),
        new("int get", OurWay, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)socket).ReceiveBuffer; } }),
        new("int get", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)handle).ReceiveBuffer; } }),
        new("int set", OwnWay, count => { for (int i = 0; i < count; i++) { socket.ReceiveBufferSize = 65536; } }),
        new("int set", OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).ReceiveBuffer = 65536; } }),
        new("int set", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).ReceiveBuffer = 65536; } }),
        .. Raw("TimeSpan", socket, handle, SocketLevel, ReceiveTimeout, TimeLength),
        new("TimeSpan get", OwnWay, count => { for (int i = 0; i < count; i++) { _ = socket.ReceiveTimeout; } }),
        new("TimeSpan get", OurWay, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)socket).ReceiveTimeout; } }),
        new("TimeSpan get", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { _ = ((SocketRef)handle).ReceiveTimeout; } }),
        new("TimeSpan set", OwnWay, count => { for (int i = 0; i < count; i++) { socket.ReceiveTimeout = 1000; } }),
        new("TimeSpan set", OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).ReceiveTimeout = s_time; } }),
        new("TimeSpan set", OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).ReceiveTimeout = s_time; } }),
    ];

    private static IEnumerable<MeasuredOperation> Raw(
        string type, Socket socket, SafeSocketHandle handle, int level, int number, int length)
    {
        yield return new(type + " get", BareWay, count => NativeCode.Get(handle, level, number, length, count));
        yield return new(type + " get", RawWay, count =>
        {
            Span<byte> value = stackalloc byte[length];
            for (int i = 0; i < count; i++)
            {
                socket.GetRawSocketOption(level, number, value);
            }
        });
        yield return new(type + " set", BareWay, count => NativeCode.Set(handle, level, number, length, count));
        yield return new(type + " set", RawWay, count =>
        {
            Span<byte> value = stackalloc byte[length];
            value[0] = 1;
            for (int i = 0; i < count; i++)
            {
                socket.SetRawSocketOption(level, number, value);
            }
        });
    }
}
