using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Benchmarks.Transfers;

/// <summary>The functions of transfers.c.</summary>
internal static unsafe partial class Native
{
    public const string Library = "transfers";

    [LibraryImport(Library, EntryPoint = "transfers_start_echo")]
    public static partial void StartEcho(SafeSocketHandle socket);

    [LibraryImport(Library, EntryPoint = "transfers_start_drain")]
    public static partial void StartDrain(SafeSocketHandle socket);

    [LibraryImport(Library, EntryPoint = "transfers_ping")]
    public static partial void Ping(SafeSocketHandle socket, int length, int count);

    [LibraryImport(Library, EntryPoint = "transfers_ping_buffers")]
    public static partial void PingBuffers(SafeSocketHandle socket, int buffers, int length, int count);

    [LibraryImport(Library, EntryPoint = "transfers_send_to")]
    public static partial void SendTo(SafeSocketHandle socket, byte* address, int addressLength, int length, int count);

    [LibraryImport(Library, EntryPoint = "transfers_receive_nothing")]
    public static partial void ReceiveNothing(SafeSocketHandle socket, int count);

    [LibraryImport(Library, EntryPoint = "transfers_connect")]
    public static partial void Connect(int port, int count);

    [LibraryImport(Library, EntryPoint = "transfers_accept")]
    public static partial void Accept(SafeSocketHandle listener, int count);

    [LibraryImport(Library, EntryPoint = "transfers_send_file")]
    public static partial void SendFile(SafeSocketHandle socket, SafeFileHandle file, long length, int count);

    [LibraryImport(Library, EntryPoint = "transfers_receive_messages")]
    public static partial int ReceiveMessages(SafeSocketHandle socket, int count);
}
