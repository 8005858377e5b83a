using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sockets.Options.Linux.Tests.Namespaces;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>The unit of each duration is that of the kernel, by a fact that is not from the row.</summary>
internal sealed class UnitTests
{
    private const int RoundTripTimeOffset = 68;

    // The distance between units, such as 1 ms and 1 s, so that a busy machine does not matter.
    private const int Distance = 1000;

    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(1);

    /// <summary>The effects that show the unit of an option whose default is neither a duration nor a setting of the system.</summary>
    private static readonly Dictionary<string, Func<TimeSpan>> s_witnesses = new()
    {
        ["SO_LINGER"] = MeasureLinger,
        ["SO_RCVTIMEO"] = MeasureReceive,
        ["SO_SNDTIMEO"] = MeasureSend,
        ["TCP_DEFER_ACCEPT"] = ReadDeferral,
        ["TCP_TX_DELAY"] = ReadDelay,
        ["TCP_USER_TIMEOUT"] = MeasureConnect,
    };

    private static IEnumerable<LocalRow> Rows => OptionTable.Present.Where(row => row.CanSet && row.ParseSampleOrDefault() is TimeSpan);

    [TestCaseSource(nameof(Rows))]
    public void Unit_IsThatOfTheKernel(LocalRow row) => Fact.Hold(row, "unit", FindContradiction(row) is { } found ? [found] : []);

    private static string? FindContradiction(LocalRow row)
    {
        DefaultText? text = DefaultText.Of(row);
        if (text is { IsSetting: true })
        {
            return CompareWithTheSetting(row, text);
        }

        if (text is { IsDuration: true })
        {
            // DefaultTests compares it.
            return null;
        }

        if (!s_witnesses.TryGetValue(row.TableName, out Func<TimeSpan>? witness))
        {
            return "Nothing shows the unit.";
        }

        // Each witness sets the same duration, or one that the kernel rounds up to it.
        TimeSpan seen = witness();
        return seen >= s_duration * 0.9 && seen < s_duration * Distance ? null : $"{s_duration} was set, and {seen} was seen.";
    }

    private static string? CompareWithTheSetting(LocalRow row, DefaultText text)
    {
        using NetworkNamespace network = new();
        if (network.Get(text.Value) is not { } setting)
        {
            return $"{text.Value} is a setting of the whole machine.";
        }

        string half = (int.Parse(setting, CultureInfo.InvariantCulture) / 2).ToString(CultureInfo.InvariantCulture);
        network.Set(text.Value, half);
        using Socket socket = network.Open(AddressFamily.InterNetwork, SocketType.Stream);
        Assert.That(row.Option.TryGetValue(socket, out object? value, out _));
        return text.Equals(value, half) ? null : $"{text.Value} is {half}, and the option is {value}.";
    }

    /// <summary>Closes a socket with data that its peer does not read.</summary>
    private static TimeSpan MeasureLinger()
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        Fill(pair.Socket);
        Set("SO_LINGER", pair.Socket);
        return Measure(pair.Socket.Dispose);
    }

    private static TimeSpan MeasureReceive()
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);
        Set("SO_RCVTIMEO", pair.Socket);
        return Measure(() => Assert.That(() => pair.Socket.Receive(new byte[1]), Throws.TypeOf<SocketException>()));
    }

    private static TimeSpan MeasureSend()
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        Fill(pair.Socket);
        Set("SO_SNDTIMEO", pair.Socket);
        return Measure(() => Assert.That(() => pair.Socket.Send(new byte[1_000_000]), Throws.TypeOf<SocketException>()));
    }

    /// <summary>Connects to an address without a host.</summary>
    private static TimeSpan MeasureConnect()
    {
        using NetworkNamespace network = new();
        network.Configure("""
            link add near type veth peer name far
            address add 10.9.0.1/24 dev near
            link set near up
            link set far up
            neighbor add 10.9.0.2 lladdr 02:00:00:00:00:02 dev near
            """);
        using Socket socket = network.Open(AddressFamily.InterNetwork, SocketType.Stream);
        Set("TCP_USER_TIMEOUT", socket);
        return Measure(() => Assert.That(
            () => socket.Connect(new IPEndPoint(IPAddress.Parse("10.9.0.2"), 9)),
            Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.TimedOut)));
    }

    /// <summary>Reads the kernel's form of it, which is the number of seconds of whole retransmissions: 1, 3, 7 and so on.</summary>
    private static TimeSpan ReadDeferral()
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4);
        SocketOption.TcpDeferAcceptTimeout.SetValue(socket.Socket, s_duration * 5);
        Assert.That(Libc.GetInt32(socket.Socket, "TCP_DEFER_ACCEPT"), Is.EqualTo(7));
        return s_duration;
    }

    /// <summary>Reads the growth of the estimated round-trip time, which struct tcp_info has in microseconds.</summary>
    private static TimeSpan ReadDelay()
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        Set("TCP_TX_DELAY", pair.Socket);
        byte[] information = Libc.GetOption(pair.Socket, OptionTable.Row("TCP_INFO")).Bytes;
        return TimeSpan.FromMicroseconds(BinaryPrimitives.ReadUInt32LittleEndian(information.AsSpan(RoundTripTimeOffset)));
    }

    private static void Set(string name, Socket socket) =>
        OptionTable.Row(name).Option.SetValue(socket, s_duration);

    private static void Fill(Socket socket)
    {
        socket.Blocking = false;
        while (socket.Send(new byte[100_000], SocketFlags.None, out SocketError error) > 0 && error == SocketError.Success)
        {
        }

        socket.Blocking = true;
    }

    private static TimeSpan Measure(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
