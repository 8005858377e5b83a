using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Benchmarks.Transfers;

/// <summary>Measures the operations of this library beside those of <see cref="Socket"/> and beside C, with peers in C.</summary>
internal static class TransferBenchmark
{
    private const string BareWay = "C";
    private const string SocketWay = "Socket";
    private const string OurWay = "ours, of a Socket";
    private const string OurWayOfHandle = "ours, of a handle";

    private const int BufferCount = 4;
    private const int BufferLength = 64;
    private const int FileLength = 4 << 20;

    public static void Run()
    {
        CCompiler.Compile(nameof(Transfers), Native.Library);
        NativeLibrary.SetDllImportResolver(
            typeof(Native).Assembly,
            static (name, _, _) => name == Native.Library ? NativeLibrary.Load(CCompiler.PathOf(name)) : 0);

        using var stage = new TransferStage(FileLength);
        MeasuredOperation[] operations = [.. Pings(stage), .. PingsOfBuffers(stage), .. Datagrams(stage), .. Messages(stage), .. AsyncMessages(stage), .. Nothings(stage), .. Accepts(stage), .. Files(stage)];
        Measurement.Run("Nanoseconds per operation", operations, SocketWay, BareWay);
    }

    private static IEnumerable<MeasuredOperation> Pings(TransferStage stage)
    {
        const string Subject = "ping-pong of 64 bytes";
        const int Calls = 500;
        (Socket socket, SafeSocketHandle handle) = (stage.Echo, stage.Echo.SafeHandle);
        byte[] buffer = new byte[BufferLength];
        yield return new(Subject, BareWay, count => Native.Ping(handle, BufferLength, count), Calls);
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.Send(buffer.AsSpan()); socket.Receive(buffer.AsSpan()); } }, Calls);
        yield return new(Subject, OurWay, count => Ping(socket, buffer, count), Calls);
        yield return new(Subject, OurWayOfHandle, count => Ping(handle, buffer, count), Calls);
    }

    private static void Ping(SocketRef socket, byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            socket.Send(buffer);
            socket.Receive(buffer);
        }
    }

    private static IEnumerable<MeasuredOperation> PingsOfBuffers(TransferStage stage)
    {
        const string Subject = "ping-pong of 4 buffers";
        const int Calls = 500;
        (Socket socket, SafeSocketHandle handle) = (stage.Echo, stage.Echo.SafeHandle);
        List<ArraySegment<byte>> segments = [.. Enumerable.Range(0, BufferCount).Select(static _ => new ArraySegment<byte>(new byte[BufferLength]))];
        Memory<byte>[] memories = [.. segments.Select(static segment => segment.AsMemory())];
        ReadOnlyMemory<byte>[] readOnly = [.. segments.Select(static segment => (ReadOnlyMemory<byte>)segment)];
        yield return new(Subject, BareWay, count => Native.PingBuffers(handle, BufferCount, BufferLength, count), Calls);
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.Send(segments); socket.Receive(segments); } }, Calls);
        yield return new(Subject, OurWay, count => Ping(socket, readOnly, memories, count), Calls);
        yield return new(Subject, OurWayOfHandle, count => Ping(handle, readOnly, memories, count), Calls);
    }

    private static void Ping(SocketRef socket, ReadOnlyMemory<byte>[] sent, Memory<byte>[] received, int count)
    {
        for (int i = 0; i < count; i++)
        {
            socket.Send(sent);
            socket.Receive(received);
        }
    }

    // No thread accepts them, so that only the call is measured.
    private static unsafe IEnumerable<MeasuredOperation> Datagrams(TransferStage stage)
    {
        const string Subject = "send a datagram of 64 bytes";
        (Socket socket, SafeSocketHandle handle) = (stage.Datagram, stage.Datagram.SafeHandle);
        SocketAddress address = stage.Sink.LocalEndPoint!.Serialize();
        byte[] buffer = new byte[BufferLength];
        yield return new(Subject, BareWay, count => SendTo(handle, address, count));
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.SendTo(buffer, SocketFlags.None, address); } });
        yield return new(Subject, OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).SendTo(buffer, address); } });
        yield return new(Subject, OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).SendTo(buffer, address); } });
    }

    private static unsafe void SendTo(SafeSocketHandle handle, SocketAddress address, int count)
    {
        fixed (byte* start = address.Buffer.Span)
        {
            Native.SendTo(handle, start, address.Size, BufferLength, count);
        }
    }

    // They wait in the queue, so that only the call is measured. Socket returns the address and the interface alone.
    private static IEnumerable<MeasuredOperation> Messages(TransferStage stage)
    {
        const string Subject = "receive 3 control messages";
        const int Calls = 500;
        (Socket socket, SafeSocketHandle handle) = (stage.Messages, stage.Messages.SafeHandle);
        byte[] buffer = new byte[BufferLength];
        EndPoint any = new IPEndPoint(IPAddress.Any, 0);
        Action<int> send = count => Fill(stage, count);
        yield return new(Subject, BareWay, count => Check(Native.ReceiveMessages(handle, count)), Calls, send);
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { SocketFlags flags = SocketFlags.None; EndPoint sender = any; socket.ReceiveMessageFrom(buffer, ref flags, ref sender, out IPPacketInformation information); Check(information.Interface); } }, Calls, send);
        IncomingSocketMessage message = new();
        yield return new(Subject, OurWay, count => Receive(socket, buffer, message, count), Calls, send);
        yield return new(Subject, OurWayOfHandle, count => Receive(handle, buffer, message, count), Calls, send);
    }

    private static void Receive(SocketRef socket, byte[] buffer, IncomingSocketMessage message, int count)
    {
        for (int i = 0; i < count; i++)
        {
            socket.ReceiveMessage(buffer, message);
            Check(message.HopLimit!.Value + message.TrafficClass!.Value.Value + message.PacketInformation!.Value.InterfaceIndex!.Value);
        }
    }

    private static IEnumerable<MeasuredOperation> AsyncMessages(TransferStage stage)
    {
        const string Subject = "receive under load, asynchronously";
        const int Calls = 500;
        (Socket socket, SafeSocketHandle handle) = (stage.Messages, stage.Messages.SafeHandle);
        byte[] buffer = new byte[BufferLength];
        SocketAddress address = SocketAddress.CreateBuffer();
        IncomingSocketMessage message = new();
        Action<int> send = count => Fill(stage, count);
        yield return new(Subject, BareWay, count => Check(Native.ReceiveMessages(handle, count)), Calls, send);
        yield return new(Subject, SocketWay, count => ReceiveFromAsync(socket, buffer, address, count).Wait(), Calls, send);
        yield return new(Subject, OurWay, count => ReceiveMessagesAsync(socket, buffer, message, count).Wait(), Calls, send);
    }

    private static async Task ReceiveFromAsync(Socket socket, byte[] buffer, SocketAddress address, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await socket.ReceiveFromAsync(buffer, SocketFlags.None, address);
        }
    }

    private static async Task ReceiveMessagesAsync(Socket socket, byte[] buffer, IncomingSocketMessage message, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await socket.ReceiveMessageAsync(buffer, message);
        }
    }

    private static unsafe void Fill(TransferStage stage, int count) => SendTo(stage.Datagram.SafeHandle, stage.Messages.LocalEndPoint!.Serialize(), count);

    private static void Check(int result)
    {
        if (result <= 0)
        {
            throw new InvalidOperationException("A datagram is missing.");
        }
    }

    private static IEnumerable<MeasuredOperation> Nothings(TransferStage stage)
    {
        const string Subject = "find nothing to receive";
        (Socket socket, SafeSocketHandle handle) = (stage.Idle, stage.Idle.SafeHandle);
        byte[] buffer = new byte[BufferLength];
        yield return new(Subject, BareWay, count => Native.ReceiveNothing(handle, count));
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.Receive(buffer.AsSpan(), SocketFlags.None, out _); } });
        yield return new(Subject, OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).TryReceive(buffer, SocketMessageFlags.None, out _, out _); } });
        yield return new(Subject, OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).TryReceive(buffer, SocketMessageFlags.DontWait, out _, out _); } });
    }

    private static IEnumerable<MeasuredOperation> Accepts(TransferStage stage)
    {
        const string Subject = "accept and close";
        const int Calls = 200;
        (Socket socket, SafeSocketHandle handle, int port) = (stage.Listener, stage.Listener.SafeHandle, ((IPEndPoint)stage.Listener.LocalEndPoint!).Port);
        Action<int> connect = count => Native.Connect(port, count);
        yield return new(Subject, BareWay, count => Native.Accept(handle, count), Calls, connect);
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.Accept().Dispose(); } }, Calls, connect);
        yield return new(Subject, OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).Accept().Dispose(); } }, Calls, connect);
        yield return new(Subject, OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).AcceptHandle().Dispose(); } }, Calls, connect);
    }

    private static IEnumerable<MeasuredOperation> Files(TransferStage stage)
    {
        const string Subject = "send a file of 4 MiB";
        const int Calls = 5;
        (Socket socket, SafeSocketHandle handle) = (stage.Drain, stage.Drain.SafeHandle);
        yield return new(Subject, BareWay, count => Native.SendFile(handle, stage.File, FileLength, count), Calls);
        yield return new(Subject, SocketWay, count => { for (int i = 0; i < count; i++) { socket.SendFile(stage.Path); } }, Calls);
        yield return new(Subject, OurWay, count => { for (int i = 0; i < count; i++) { ((SocketRef)socket).SendFile(stage.File); } }, Calls);
        yield return new(Subject, OurWayOfHandle, count => { for (int i = 0; i < count; i++) { ((SocketRef)handle).SendFile(stage.File); } }, Calls);
    }
}
