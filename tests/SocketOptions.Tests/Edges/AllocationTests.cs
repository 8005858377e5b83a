using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>Getting and setting plain values allocates nothing.</summary>
public sealed class AllocationTests
{
    private const int Repetitions = 1000;

    private static IEnumerable<LocalRow> PlainTcp =>
        from row in OptionTable.Present
        where row is { CanGet: true, CanSet: true, When: not "connected" } && !row.Setup.Any() && row.Kinds.Contains(SocketKind.Tcp4) && row.Option.ValueType.IsValueType
        where !HoldsReferences(row.Option.ValueType) && IsTaken(row)
        select row;

    [TestCaseSource(nameof(PlainTcp))]
    public void Option_AllocatesNothing(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        using Socket other = TestSocket.Open(SocketKind.Tcp4);
        IMeter meter = (IMeter)Activator.CreateInstance(typeof(Meter<>).MakeGenericType(row.Option.ValueType), row.Option)!;
        object value = row.ParseSample()!;

        Assert.That(meter.Measure(socket, value), Is.EqualTo(2 * Repetitions * BytesOfSocketsOwnApi(row)), "Socket");
        Assert.That(meter.Measure(other.SafeHandle, value), Is.Zero, "SafeSocketHandle");
    }

    [Test]
    public void Property_AllocatesNothing()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Exercise(socket, Repetitions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exercise(socket, Repetitions);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Composite_AllocatesNothing()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        AnnotatedConnection connection = new(socket);

        ExerciseComposites(socket, connection);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ExerciseComposites(socket, connection);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    // The buffer for it is rented, and must be returned.
    [Test]
    [Platform("Linux")]
    public void LongValue_AllocatesNothing()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        SocketFilterInstruction[] program = new SocketFilterInstruction[100];
        Array.Fill(program, new(0x06, 0, 0, 0xFFFF));
        SocketRef options = socket.SafeHandle;

        ExerciseLongValues(options, program);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ExerciseLongValues(options, program);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void ExerciseLongValues(SocketRef options, ReadOnlyMemory<SocketFilterInstruction> program)
    {
        SocketOptionDefinition option = new("IP_TTL", 0, 2, SocketPlatforms.All);
        for (int i = 0; i < Repetitions; i++)
        {
            options.AttachFilter(program);
            SocketOption.AttachFilter.TrySet(options, program, out _);
            SocketOption.AttachFilter.Validate(program);
            _ = options.Get<int, LongCodec>(option);
            _ = options.Query<int, int, LongCodec>(option, 0);
        }
    }

    private static void ExerciseComposites(Socket socket, AnnotatedConnection connection)
    {
        TcpKeepAlive keepAlive = new() { Time = TimeSpan.FromSeconds(60), Interval = TimeSpan.FromSeconds(7), RetryCount = 4 };
        for (int i = 0; i < Repetitions; i++)
        {
            socket.TcpKeepAlive = keepAlive;
            socket.TcpKeepAlive = socket.TcpKeepAlive;
            connection.TcpKeepAlive = null;
            connection.TcpKeepAlive = keepAlive;
            connection.TcpKeepAlive = connection.TcpKeepAlive;
            SocketRef options = socket.SafeHandle;
            options.TcpKeepAlive = options.TcpKeepAlive;
            options.EnableResetOnClose();
        }
    }

    // Socket.SetSocketOption requires the time to linger as an object: a header, a pointer to its type, an int and a bool.
    private static int BytesOfSocketsOwnApi(LocalRow row) => row.Tracked == "Socket.Linger" ? 24 : 0;

    private static void Exercise(Socket socket, int repetitions)
    {
        for (int i = 0; i < repetitions; i++)
        {
            socket.KeepAlive = !socket.KeepAlive;
            socket.SendBuffer = 50_000 + (socket.SendBuffer % 2);
            socket.IPTimeToLive = socket.IPTimeToLive;
            SocketRef options = socket.SafeHandle;
            options.KeepAlive = !options.KeepAlive;
            options.SendBuffer = 50_000 + (options.SendBuffer % 2);
            options.ReceiveTimeout = options.ReceiveTimeout ?? TimeSpan.FromSeconds(1);
        }
    }

    private static bool IsTaken(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        return row.Option.TrySetValue(socket.SafeHandle, row.ParseSample(), out _)
            && row.Option.TryGetValue(socket.SafeHandle, out _, out _);
    }

    private static bool HoldsReferences(Type type) => (bool)typeof(RuntimeHelpers)
        .GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>A value for which no place on the stack is large enough.</summary>
    private readonly struct LongCodec : ISocketOptionDecoder<int>, ISocketOptionQueryCodec<int, int>
    {
        public static int MaximumLength => 5000;

        public static int Decode(ReadOnlySpan<byte> source) => source.Length;

        public static int GetBufferLength(int query) => 5000;

        public static int Encode(int query, in SocketOptionDefinition option, Span<byte> destination) => 8;

        public static int Decode(ReadOnlySpan<byte> source, int length) => length;
    }

    private interface IMeter
    {
        long Measure(SocketRef socket, object value);
    }

    private sealed class Meter<T>(SocketOption<T> option) : IMeter
    {
        public long Measure(SocketRef socket, object value)
        {
            T typed = (T)value;
            Exercise(socket, typed);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Exercise(socket, typed);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        private void Exercise(SocketRef socket, T value)
        {
            for (int i = 0; i < Repetitions; i++)
            {
                option.Set(socket, value);
                option.Get(socket);
                option.TrySet(socket, value, out _);
                option.TryGet(socket, out _, out _);
            }
        }
    }
}
