using System.Globalization;
using System.Net.Sockets;
using NUnit.Framework.Constraints;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Edges;

/// <summary>A duration never becomes shorter than requested, or its own opposite.</summary>
public sealed class DurationTests
{
    private static IEnumerable<LocalRow> Durations =>
        from row in OptionTable.Present
        where row is { CanSet: true, CanGet: true, Type.CSharpType: "System.TimeSpan" or "System.TimeSpan?" }
        select row;

    private static IEnumerable<LocalRow> OptionalDurations => Durations.Where(row => row.Type is { CSharpType: "System.TimeSpan?", Codec: not "FinWaitTimeoutCodec" });

    [Test]
    public void Linger_HalfASecond_IsOneSecond([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Borrow(socket, throughHandle).Linger = TimeSpan.FromMilliseconds(500);

        AssertLinger(socket, 1, 1);
    }

    // Windows counts in 16 bits.
    [Test]
    [Platform(Exclude = "Win")]
    public void Linger_LongerThanSocketItselfTakes_IsSet([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Borrow(socket, throughHandle).Linger = TimeSpan.FromSeconds(100_000);

        AssertLinger(socket, 1, 100_000);
    }

    [Test]
    public void Linger_Zero_IsRefusedInFavourOfEnableResetOnClose([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Assert.That(
            () => Borrow(socket, throughHandle).Linger = TimeSpan.Zero,
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("EnableResetOnClose"));

        AssertLinger(socket, 0, 0);
    }

    [Test]
    public void Linger_Null_IsOff([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        Borrow(socket, throughHandle).Linger = TimeSpan.FromSeconds(3);

        Borrow(socket, throughHandle).Linger = null;

        // The kernel leaves the time as it was, but no longer looks at it.
        AssertLinger(socket, 0, 3);
        Assert.That(socket.Linger, Is.Null);
    }

    [TestCase(1L)]
    [TestCase(9_000L)]
    [TestCase(10_000L)]
    [Platform("Linux")]
    public void UserTimeout_OfUpToAMillisecond_IsOne(long ticks)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        socket.TcpUserTimeout = TimeSpan.FromTicks(ticks);

        Assert.That(Libc.GetInt32(socket, "TCP_USER_TIMEOUT"), Is.EqualTo(1));
    }

    [Test]
    [Platform("Linux")]
    public void UserTimeout_MayBeAsLongAsTheKernelCounts()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        socket.TcpUserTimeout = TimeSpan.FromMilliseconds(int.MaxValue);
        Assert.That(Libc.GetInt32(socket, "TCP_USER_TIMEOUT"), Is.EqualTo(int.MaxValue));

        Assert.That(() => socket.TcpUserTimeout = TimeSpan.FromDays(30), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(Libc.GetInt32(socket, "TCP_USER_TIMEOUT"), Is.EqualTo(int.MaxValue));
    }

    [TestCase(1L, false)]
    [TestCase(9L, false)]
    [TestCase(5_000L, false)]
    [TestCase(1L, true)]
    [TestCase(9L, true)]
    [TestCase(5_000L, true)]
    public void TinyTimeout_IsNotInfinite(long ticks, bool throughHandle)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);
        SocketRef options = Borrow(socket.Socket, throughHandle);

        options.ReceiveTimeout = TimeSpan.FromTicks(ticks);
        options.SendTimeout = TimeSpan.FromTicks(ticks);

        // The kernel rounds up to its clock tick, which is no longer than 10 ms anywhere.
        TimeSpan tick = TimeSpan.FromMilliseconds(10);
        foreach (string name in new[] { "SO_RCVTIMEO", "SO_SNDTIMEO" })
        {
            object? timeout = ReadKernel(OptionTable.Row(name), socket.Socket);
            Assert.That(timeout, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(tick), name);
        }

        Assert.That(
            () => socket.Socket.Receive(new byte[1]),
            Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode))
                .EqualTo(SocketError.TimedOut).Or.EqualTo(SocketError.WouldBlock));
    }

    [TestCaseSource(nameof(OptionalDurations))]
    public void Null_IsOff(LocalRow row)
    {
        foreach (bool throughHandle in new[] { false, true })
        {
            using TestSocket socket = TestSocket.Create(row.Kinds[0]);
            SocketRef options = Borrow(socket.Socket, throughHandle);
            row.Option.TrySetValue(options, row.ParseSample(), out _);
            Assert.That(ReadKernel(row, socket.Socket), Is.Not.Null);

            Assert.That(row.Option.TrySetValue(options, null, out _));

            Assert.That(ReadKernel(row, socket.Socket), Is.Null);
            Assert.That(row.Option.TryGetValue(options, out object? read, out _));
            Assert.That(read, Is.Null);
        }
    }

    [Test]
    [Platform("Linux")]
    public void FinWait2Timeout_ZeroDoesNotWaitAndNullRestoresTheDefault()
    {
        LocalRow row = OptionTable.Row("TCP_LINGER2");
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        int byDefault = Libc.GetInt32(socket, row.TableName);

        row.Option.SetValue(socket, TimeSpan.Zero);
        Assert.That(Libc.GetInt32(socket, row.TableName), Is.EqualTo(-1));
        Assert.That(row.Option.GetValue(socket), Is.EqualTo(TimeSpan.Zero));

        row.Option.SetValue(socket, null);
        Assert.That(Libc.GetInt32(socket, row.TableName), Is.EqualTo(byDefault));
    }

    [Test]
    public void Infinite_IsOffForATimeout()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SocketRef options = socket;
        options.SendTimeout = TimeSpan.FromSeconds(1);
        options.ReceiveTimeout = TimeSpan.FromSeconds(1);

        options.SendTimeout = Timeout.InfiniteTimeSpan;
        options.ReceiveTimeout = Timeout.InfiniteTimeSpan;

        Assert.That(ReadKernel(OptionTable.Row("SO_SNDTIMEO"), socket), Is.Null);
        Assert.That(ReadKernel(OptionTable.Row("SO_RCVTIMEO"), socket), Is.Null);
    }

    [Test]
    public void Infinite_IsNotOffForLinger()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Assert.That(() => socket.Linger = Timeout.InfiniteTimeSpan, Throws.TypeOf<ArgumentOutOfRangeException>());
        AssertLinger(socket, 0, 0);
    }

    [TestCaseSource(nameof(Durations))]
    public void ZeroAndLess_AreRefused(LocalRow row) =>
        AssertRefused(
            row,
            [.. row.Range is { Minimum: 0 } ? (TimeSpan[])[] : [TimeSpan.Zero], TimeSpan.FromTicks(-1), TimeSpan.FromSeconds(-1), TimeSpan.FromDays(-1000), TimeSpan.MinValue]);

    [TestCaseSource(nameof(Durations))]
    public void TooMuch_IsRefusedWithTheRangeInTheMessage(LocalRow row) => AssertRefused(row, [TimeSpan.MaxValue]);

    [TestCaseSource(nameof(Durations))]
    public void RangeOfTheTable_IsTakenToItsEndsAndNoFurther(LocalRow row)
    {
        (long minimum, long maximum) = row.Range!.Value;
        long ticks = row.Unit switch
        {
            "s" => TimeSpan.TicksPerSecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "us" => TimeSpan.TicksPerMicrosecond,
            _ => throw new InvalidDataException(row.Unit),
        };
        using TestSocket socket = TestSocket.Create(row.Kinds[0]);

        foreach (TimeSpan end in new[] { TimeSpan.FromTicks(minimum * ticks), TimeSpan.FromTicks(maximum * ticks) })
        {
            LiveRange.AssertTaken(row, socket, end);
        }

        AssertRefused(row, [TimeSpan.FromTicks((maximum * ticks) + 1), TimeSpan.FromTicks((minimum - 1) * ticks)]);
    }

    private static void AssertRefused(LocalRow row, IEnumerable<TimeSpan> values)
    {
        using TestSocket socket = TestSocket.Create(row.Kinds[0]);
        KernelAnswer before = Libc.GetOption(socket.Socket, row);
        (long minimum, long maximum) = row.Range!.Value;

        foreach (TimeSpan value in values)
        {
            // Alone among the refusals, the one of no time to linger names what to call instead.
            ReusableConstraint isRefused = value == TimeSpan.Zero
                ? Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains(row.TableName)
                : Throws.TypeOf<ArgumentOutOfRangeException>()
                    .With.Message.Contains(row.TableName)
                    .And.Message.Contains(minimum.ToString(CultureInfo.InvariantCulture))
                    .And.Message.Contains(maximum.ToString(CultureInfo.InvariantCulture));

            Assert.That(() => row.Option.TrySetValue(socket.Socket, value, out _), isRefused);
            Assert.That(() => row.Option.TrySetValue(socket.Socket.SafeHandle, value, out _), isRefused);
        }

        Assert.That(Libc.GetOption(socket.Socket, row), Is.EqualTo(before));
    }

    private static void AssertLinger(Socket socket, int onOff, int seconds) =>
        Assert.That(
            Libc.GetOption(socket, OptionTable.Row("SO_LINGER")).Bytes,
            Is.EqualTo(NativeValue.Linger(onOff, seconds)));

    private static object? ReadKernel(LocalRow row, Socket socket)
    {
        KernelAnswer answer = Libc.GetOption(socket, row);
        Assert.That(answer.Error, Is.Zero, row.TableName);
        Assert.That(NativeValue.TryDecode(row, answer.Bytes, out object? value));
        return value;
    }

    private static SocketRef Borrow(Socket socket, bool throughHandle) => throughHandle ? socket.SafeHandle : socket;
}
