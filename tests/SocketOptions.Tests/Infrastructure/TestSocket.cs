using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A socket of a given kind in a given state, and the objects that keep it there.</summary>
internal sealed class TestSocket : IDisposable
{
    private static int s_paths;

    private readonly List<IDisposable> _others = [];

    // Options of raw sockets that depend on the protocol: ICMPv6 has its checksum in any case, and only a socket of no
    // protocol gets the packets of all.
    private static readonly Dictionary<string, ProtocolType> s_rawProtocols = new()
    {
        ["IPV6_CHECKSUM"] = ProtocolType.Udp,
        ["IPV6_ROUTER_ALERT"] = ProtocolType.Raw,
        ["IPV6_ROUTER_ALERT_ISOLATE"] = ProtocolType.Raw,
    };

    private TestSocket(Socket socket) => Socket = socket;

    internal Socket Socket { get; }

    /// <summary>Gets the other end of a connected stream.</summary>
    internal Socket Peer => (Socket)_others[0];

    /// <summary>Gets the kinds of socket that this operating system has.</summary>
    /// <remarks>Windows has no Unix domain datagrams.</remarks>
    internal static IEnumerable<SocketKind> Kinds =>
        Enum.GetValues<SocketKind>().Where(kind => !OperatingSystem.IsWindows() || kind != SocketKind.UnixDatagram);

    internal static bool CanOpen(SocketKind kind)
    {
        try
        {
            Open(kind).Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    internal static bool IsStream(SocketKind kind) => kind is SocketKind.Tcp4 or SocketKind.Tcp6 or SocketKind.UnixStream;

    internal static IEnumerable<SocketState> StatesOf(SocketKind kind) =>
        IsStream(kind) ? Enum.GetValues<SocketState>() : [SocketState.Fresh, SocketState.Connected];

    internal static TestSocket Create(SocketKind kind, SocketState state = SocketState.Fresh, Socket? socket = null)
    {
        TestSocket result = new(socket ?? Open(kind));
        switch (state)
        {
            case SocketState.Fresh:
                break;
            case SocketState.Listening:
                result.Socket.Bind(LocalEndPoint(kind));
                result.Socket.Listen();
                break;
            case SocketState.Connected:
                result.Connect(kind);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }

        return result;
    }

    /// <summary>Makes a socket on which a row can be set, and read if it ever can.</summary>
    internal static TestSocket Create(LocalRow row, SocketKind kind) =>
        Create(row, kind, row.When == "connected" ? SocketState.Connected : SocketState.Fresh);

    /// <summary>Makes a socket with the options that a row presupposes.</summary>
    internal static TestSocket Create(LocalRow row, SocketKind kind, SocketState state)
    {
        Socket socket = s_rawProtocols.TryGetValue(row.TableName, out ProtocolType protocol)
            ? new Socket(AddressFamily.InterNetworkV6, SocketType.Raw, protocol)
            : Open(kind);
        SetUp(row, kind, socket, isEarly: true);
        TestSocket result = Create(kind, state, socket);
        SetUp(row, kind, socket, isEarly: false);
        return result;
    }

    /// <summary>Binds the socket to the loopback address and a port that is free.</summary>
    internal void Bind(SocketKind kind) => Socket.Bind(LocalEndPoint(kind));

    /// <summary>Gets the states in which a row can be read.</summary>
    internal static IEnumerable<SocketState> StatesOf(LocalRow row, SocketKind kind) =>
        row.When == "connected" ? [SocketState.Connected]
        : row.Setup.Any() ? [SocketState.Fresh]
        : StatesOf(kind);

    internal static Socket Open(SocketKind kind) => kind switch
    {
        SocketKind.Tcp4 => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp),
        SocketKind.Tcp6 => new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp),
        SocketKind.Udp4 => new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp),
        SocketKind.Udp6 => new(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp),
        SocketKind.Raw4 => new(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp),
        // Wine has no sockets for ICMPv6.
        SocketKind.Raw6 when OperatingSystem.IsWindows() => new(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.Udp),
        SocketKind.Raw6 => new(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.IcmpV6),
        SocketKind.UnixStream => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
        SocketKind.UnixDatagram => new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public void Dispose()
    {
        Socket.Dispose();
        foreach (IDisposable other in _others)
        {
            other.Dispose();
        }
    }

    private static EndPoint LocalEndPoint(SocketKind kind) => kind switch
    {
        SocketKind.Tcp4 or SocketKind.Udp4 or SocketKind.Raw4 => new IPEndPoint(IPAddress.Loopback, 0),
        SocketKind.Tcp6 or SocketKind.Udp6 or SocketKind.Raw6 => new IPEndPoint(IPAddress.IPv6Loopback, 0),
        _ when OperatingSystem.IsWindows() => new UnixDomainSocketEndPoint(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())),
        // In the abstract namespace, which leaves no file behind.
        _ => new UnixDomainSocketEndPoint($"\0SocketOptions.Tests.{Environment.ProcessId}.{Interlocked.Increment(ref s_paths)}"),
    };

    /// <summary>Sets the options that a row presupposes, if they can be set only early, or those that can also be set late.</summary>
    private static void SetUp(LocalRow row, SocketKind kind, Socket socket, bool isEarly)
    {
        foreach (LocalRow setup in row.Setup.Where(setup => setup.When.StartsWith("before-", StringComparison.Ordinal) == isEarly))
        {
            setup.Option.TrySetValue(socket.SafeHandle, setup.ParseSample(kind), out SocketError error);
            // A kernel that was built without either rejects the row as well, and the test looks at that.
            if (error != SocketError.ProtocolOption || !setup.MayBeLacking || !row.MayBeLacking)
            {
                Assert.That(error, Is.EqualTo(SocketError.Success), $"{setup.TableName}, without which {row.TableName} is refused");
            }
        }
    }

    private void Connect(SocketKind kind)
    {
        Socket other = Open(kind);
        other.Bind(LocalEndPoint(kind));
        if (IsStream(kind))
        {
            other.Listen();
            Socket.Connect(other.LocalEndPoint!);
            _others.Add(other.Accept());
        }
        else
        {
            Socket.Connect(other.LocalEndPoint!);
        }

        _others.Add(other);
    }
}
