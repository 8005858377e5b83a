using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>
/// Given several addresses, <see cref="Socket"/> tries the next when one rejects the connection, unless its
/// handle was used before.
/// </summary>
public sealed class FailOverTests
{
    private static readonly IPAddress s_refusing = IPAddress.Parse("127.0.0.2");

    private static IEnumerable<LocalRow> Readable => OptionTable.Rows.Where(row => row.CanGet);

    private static IEnumerable<LocalRow> TrackedTcp =>
        OptionTable.Present.Where(row => row is { Tracked: not null, CanSet: true } && row.Kinds.Contains(SocketKind.Tcp4));

    // On Windows, the same socket can try again.
    [Test]
    [Platform(Exclude = "Win")]
    public void Trap_Exists()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30_000));

        Assert.That(
            () => ConnectAsync(socket),
            Throws.TypeOf<SocketException>()
                .With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionRefused));
    }

    [TestCaseSource(nameof(Readable))]
    public async Task Get_LeavesItWorking(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        row.Option.TryGetValue(socket, out _, out _);
        Accessors.TryGetThroughExtension(row, socket, out _);

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    [Test]
    public async Task Get_OfEveryOption_LeavesItWorking([Values] bool blocking)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Blocking = blocking;

        GetEveryOption(socket);

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    // .NET continues with a socket that is not bound any more.
    [Test]
    public async Task Get_OfEveryOptionOfABoundSocket_LeavesItWorking()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));

        GetEveryOption(socket);

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    [Test]
    public async Task Get_OfTheTextOfABoundSocket_LeavesItWorking()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));

        Assert.That(((SocketRef)socket).ToString(), Is.EqualTo(socket.LocalEndPoint!.ToString()));

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    [Test]
    [Platform("Linux")]
    public async Task Get_OfWhatRequiresAnArgument_LeavesItWorking()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        MulticastSourceFilterQuery query = new(IPAddress.Parse("232.1.1.1"), new MulticastInterface(IPAddress.Loopback));

        Assert.That(() => ((SocketRef)socket).IPGetSourceFilter(query), Throws.InstanceOf<SocketException>());

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    // It cannot be distinguished from one that is connected without clearing the error of an attempt in the background.
    [Test]
    [Platform(Exclude = "Win")]
    public void Get_OfABoundSocketThatDoesNotBlock_TurnsItOff()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Blocking = false;
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));

        _ = socket.TcpNoDelay;

        Assert.That(() => ConnectAsync(socket), Throws.TypeOf<SocketException>());
    }

    [TestCaseSource(nameof(TrackedTcp))]
    public async Task Set_OfTrackedOption_LeavesItWorkingAndReachesTheNextSocket(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        using Socket single = TestSocket.Open(SocketKind.Tcp4);
        using Socket copy = TestSocket.Open(SocketKind.Tcp4);
        object? value = row.ParseSample();

        _ = row.Option.TrySetValue(socket, value, out SocketError error);
        Assert.That(error, Is.EqualTo(SocketError.Success));
        await ConnectAsync(socket);

        // .NET copies what it reads from one socket to the next, which for the size of a buffer is twice what was set.
        row.Option.TrySetValue(single.SafeHandle, value, out _);
        Libc.SetOption(copy, row, Libc.GetOption(single, row).Bytes);
        Assert.That(socket.Connected);
        Assert.That(Libc.GetOption(socket, row), Is.EqualTo(Libc.GetOption(copy, row)));
    }

    [TestCaseSource(nameof(TrackedTcp))]
    public void Set_OfTrackedOption_WorksOnceConnected(LocalRow row)
    {
        // The kernel can reject an option that only counts before a connection; the socket must stay connected in any case.
        using TestSocket socket = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        using TestSocket twin = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);
        object? value = row.ParseSample();

        row.Option.TrySetValue(socket.Socket, value, out _);
        row.Option.TrySetValue(twin.Socket.SafeHandle, value, out _);

        Assert.That(socket.Socket.Connected);
        Assert.That(
            Libc.GetOption(socket.Socket, row),
            Is.EqualTo(Libc.GetOption(twin.Socket, row)));
    }

    /// <summary>
    /// Tries all names of <see cref="Socket"/>: a name that turns out to set one option of the table alone, and to
    /// leave fail-over working, must be marked in the table.
    /// </summary>
    [Test]
    public void Table_MissesNoTrackedOption() =>
        Assert.That(
            from level in Enum.GetValues<SocketOptionLevel>()
            from name in Enum.GetValues<SocketOptionName>().Distinct()
            where FindTracked(level, name) is { Tracked: null, CanSet: true }
            select $"{level}.{name}",
            Is.Empty);

    [Test]
    public async Task Composites_LeaveItWorkingAndReachTheNextSocket()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        socket.TcpKeepAlive = new() { Time = TimeSpan.FromSeconds(60), Interval = TimeSpan.FromSeconds(7), RetryCount = 4 };
        socket.EnableResetOnClose();

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
        Assert.That(Libc.GetInt32(socket, "SO_KEEPALIVE"), Is.EqualTo(1));
        Assert.That(Libc.GetInt32(socket, "TCP_KEEPIDLE"), Is.EqualTo(60));
        Assert.That(Libc.GetInt32(socket, "TCP_KEEPINTVL"), Is.EqualTo(7));
        Assert.That(Libc.GetInt32(socket, "TCP_KEEPCNT"), Is.EqualTo(4));
        Assert.That(Libc.GetOption(socket, OptionTable.Row("SO_LINGER")).Bytes, Is.EqualTo(NativeValue.Linger(1, 0)));
    }

    [Test]
    public async Task Text_OfABoundSocket_LeavesItWorking()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));

        string text = ((SocketRef)socket).ToString();

        Assert.That(text, Is.EqualTo(socket.LocalEndPoint!.ToString()));
        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    [Test]
    public async Task RefusedValue_LeavesItWorking()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        // Checked before anything touches the handle.
        Assert.That(() => socket.TcpKeepAliveTime = TimeSpan.MaxValue, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => socket.IPTypeOfService = new((Dscp)64), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(static () => new TypeOfService((Dscp)(-1)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("'-1'"));
        Assert.That(static () => new TypeOfService(Dscp.EF, (Ecn)(-1)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("'-1'"));

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    // Queries use Socket as well.
    [TestCase("IP_MSFILTER")]
    [TestCase("IPV6_FLOWLABEL_MGR")]
    [TestCase("TCP_AO_GET_KEYS")]
    [Platform("Linux")]
    public async Task Query_LeavesItWorking(string name)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Assert.That(
            () =>
            {
                _ = name switch
                {
                    "IP_MSFILTER" => socket.IPGetSourceFilter(new(IPAddress.Parse("239.1.2.3"))).ToString(),
                    "IPV6_FLOWLABEL_MGR" => socket.IPv6GetFlowLabel(IPv6FlowLabelOptions.None).ToString(),
                    _ => socket.TcpGetAuthenticationKeys(4).ToString(),
                };
            },
            Throws.InstanceOf<SocketException>());

        await ConnectAsync(socket);
        Assert.That(socket.Connected);
    }

    private static void GetEveryOption(Socket socket)
    {
        foreach (SocketOption option in SocketOption.All.Where(option => option.CanGet))
        {
            option.TryGetValue(socket, out _, out _);
        }
    }

    private static LocalRow? FindTracked(SocketOptionLevel level, SocketOptionName name)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        LocalRow? row = SetThroughSocket(socket, level, name);
        return row is not null && CanConnect(socket) ? row : null;
    }

    /// <summary>Finds the one row that changes when an option is set by the name that .NET has for it.</summary>
    private static LocalRow? SetThroughSocket(Socket socket, SocketOptionLevel level, SocketOptionName name)
    {
        Dictionary<LocalRow, string> before = Readable.ToDictionary(row => row, row => ReadWithoutTheHandle(socket, row));
        try
        {
            // Valid nearly everywhere, and nowhere the default.
            socket.SetSocketOption(level, name, 4);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }

        LocalRow[] changed = [.. Readable.Where(row => ReadWithoutTheHandle(socket, row) != before[row])];
        return changed is [LocalRow row] ? row : null;
    }

    private static string ReadWithoutTheHandle(Socket socket, LocalRow row)
    {
        try
        {
            byte[] buffer = new byte[64];
            return Convert.ToHexString(buffer, 0, socket.GetRawSocketOption(row.Level, row.Number ?? -1, buffer));
        }
        catch (SocketException exception)
        {
            return exception.Message;
        }
    }

    private static bool CanConnect(Socket socket)
    {
        try
        {
            ConnectAsync(socket).GetAwaiter().GetResult();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task ConnectAsync(Socket socket)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        await socket.ConnectAsync([s_refusing, IPAddress.Loopback], ((IPEndPoint)listener.LocalEndpoint).Port);
    }
}
