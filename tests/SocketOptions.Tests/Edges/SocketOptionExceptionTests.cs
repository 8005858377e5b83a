using System.Net;
using System.Net.Sockets;
using System.Text;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>An exception names the option and the value, and has the codes of a <see cref="SocketException"/>.</summary>
[Platform("Linux")]
public sealed class SocketOptionExceptionTests
{
    private static readonly Way[] s_ways = [new("Socket", null), new("SocketRef", false), new("SafeSocketHandle", true)];

    [TestCaseSource(nameof(s_ways))]
    public void Set_NamesOptionAndValue(Way way)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        SocketOptionException exception = Catch(
            () => way.Set(socket, SocketOption.TcpCongestionAlgorithm, "nosuch", s => s.TcpCongestionAlgorithm = "nosuch"));

        AssertIs(exception, "TCP_CONGESTION", "TCP_CONGESTION: 'nosuch': No such file or directory", SocketError.AddressNotAvailable, 2);
    }

    [Test]
    public void KeysThatAreNull_AreNamed()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Assert.That(
            () => SocketOption.TcpFastOpenKeys.Set(socket, null),
            Throws.ArgumentException.With.Message.StartsWith("TCP_FASTOPEN_KEY requires one or two keys of 16 bytes, not null."));
    }

    [Test]
    public void SetOfAProgram_NamesItsInstructions()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        SocketFilterInstruction[] program = [new(6, 0, 0, 0x40000), new(0xFFFF, 1, 2, 3)];

        Assert.That(
            () => socket.AttachFilter(program),
            Throws.TypeOf<SocketOptionException>().With.Message.EqualTo("SO_ATTACH_FILTER: '6,0,0,262144; 65535,1,2,3': Invalid argument"));
    }

    [Test]
    public void SetOfAHandle_NamesItsDescriptor()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(
            () => socket.AttachBpf(socket.SafeHandle),
            Throws.TypeOf<SocketOptionException>().With.Message.EqualTo(
                $"SO_ATTACH_BPF: 'file descriptor {socket.SafeHandle.DangerousGetHandle()}': Invalid argument"));
    }

    [TestCaseSource(nameof(s_ways))]
    public void SetOfAConnectedSocket_NamesOptionAndValue(Way way)
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp4, SocketState.Connected);

        SocketOptionException exception = Catch(
            () => way.Set(pair.Socket, SocketOption.TcpCongestionAlgorithm, "nosuch", s => s.TcpCongestionAlgorithm = "nosuch"));

        AssertIs(exception, "TCP_CONGESTION", "TCP_CONGESTION: 'nosuch': No such file or directory", SocketError.AddressNotAvailable, 2);
        Assert.That(pair.Socket.Connected);
    }

    [TestCaseSource(nameof(s_ways))]
    public void SetOfATrackedOption_NamesOptionAndValue(Way way)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp6);
        socket.IPv6Only = true;
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));

        SocketOptionException exception = Catch(
            () => way.Set(socket, SocketOption.IPv6Only, false, s => s.IPv6Only = false));

        AssertIs(exception, "IPV6_V6ONLY", "IPV6_V6ONLY: 'off': Invalid argument", SocketError.InvalidArgument, Libc.EINVAL);
    }

    [TestCaseSource(nameof(s_ways))]
    public void SetOfATrackedOptionOfAConnectedSocket_NamesOptionAndValue(Way way)
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Tcp6, SocketState.Connected);

        SocketOptionException exception = Catch(
            () => way.Set(pair.Socket, SocketOption.IPv6Only, false, s => s.IPv6Only = false));

        AssertIs(exception, "IPV6_V6ONLY", "IPV6_V6ONLY: 'off': Invalid argument", SocketError.InvalidArgument, Libc.EINVAL);
    }

    [TestCaseSource(nameof(s_ways))]
    public void Get_NamesTheOption(Way way)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        SocketOptionException exception = Catch(
            () => way.Get(socket, SocketOption.TcpUserTimeout, s => s.TcpUserTimeout));

        AssertIs(
            exception, "TCP_USER_TIMEOUT", "TCP_USER_TIMEOUT: Operation not supported", SocketError.OperationNotSupported, Libc.EOPNOTSUPP);
    }

    [TestCaseSource(nameof(s_ways))]
    public void GetOfAConnectedSocket_NamesTheOption(Way way)
    {
        using TestSocket pair = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);

        SocketOptionException exception = Catch(
            () => way.Get(pair.Socket, SocketOption.TcpUserTimeout, s => s.TcpUserTimeout));

        AssertIs(
            exception, "TCP_USER_TIMEOUT", "TCP_USER_TIMEOUT: Operation not supported", SocketError.OperationNotSupported, Libc.EOPNOTSUPP);
    }

    [Test]
    public void SetWithoutAValue_NamesTheOption()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        SocketOptionException exception = Catch(socket.DetachFilter);

        AssertIs(exception, "SO_DETACH_FILTER", "SO_DETACH_FILTER: No such file or directory", SocketError.AddressNotAvailable, Libc.ENOENT);
    }

    [Test]
    public void Secret_IsNotShown()
    {
        using Socket datagrams = TestSocket.Open(SocketKind.Udp4);
        TcpFastOpenKeys keys = new(Encoding.ASCII.GetBytes("0123456789abcdef"), default);

        SocketOptionException exception = Catch(() => SocketOption.TcpFastOpenKeys.Set(datagrams, keys));

        AssertIs(exception, "TCP_FASTOPEN_KEY", "TCP_FASTOPEN_KEY: Protocol not available", SocketError.ProtocolOption, Libc.ENOPROTOOPT);
    }

    [Test]
    public void LongValue_IsCut()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        SocketOptionException exception = Catch(() => SocketOption.IPSetXfrmPolicy.Set(socket, new byte[300]));

        Assert.That(exception.Message, Does.StartWith($"IP_XFRM_POLICY: '{new string('0', 100)}...': "));
    }

    private static SocketOptionException Catch(Action access) =>
        Assert.Throws<SocketOptionException>(() => access())!;

    private static void AssertIs(SocketOptionException exception, string name, string message, SocketError error, int errno)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.OptionName, Is.EqualTo(name));
            Assert.That(exception.Message, Is.EqualTo(message));
            Assert.That(exception.ToString(), Does.Contain(message));
            Assert.That(exception.SocketErrorCode, Is.EqualTo(error));
            Assert.That(exception.NativeErrorCode, Is.EqualTo(errno));
        }
    }

    /// <summary>A way to an option: the extension member of a socket, or a <see cref="SocketRef"/> of the socket or of its handle.</summary>
    public sealed record Way(string Name, bool? IsHandle)
    {
        public override string ToString() => Name;

        internal void Set<T>(Socket socket, SocketOption<T> option, T value, Action<Socket> set)
        {
            switch (IsHandle)
            {
                case null:
                    set(socket);
                    break;
                case false:
                    option.Set(socket, value);
                    break;
                case true:
                    option.Set(socket.SafeHandle, value);
                    break;
            }
        }

        internal void Get<T>(Socket socket, SocketOption<T> option, Func<Socket, T> get) => _ = IsHandle switch
        {
            null => get(socket),
            false => option.Get(socket),
            true => option.Get(socket.SafeHandle),
        };
    }
}
