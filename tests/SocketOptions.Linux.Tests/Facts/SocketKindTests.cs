using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>A row claims the kinds of socket on which the option has an effect, and not those that only accept it.</summary>
internal sealed partial class SocketKindTests
{
    // Some options deliver what only packets with extension headers have.
    private static readonly LocalRow[] s_headers = [OptionTable.Row("IP_OPTIONS"), OptionTable.Row("IPV6_DSTOPTS"), OptionTable.Row("IPV6_HOPOPTS")];

    /// <summary>Gets the rows that deliver something with each receive, which their names show.</summary>
    private static IEnumerable<LocalRow> Delivering =>
        OptionTable.Present.Where(row => row.CanSet && row.Type.CSharpType == "bool" && row.Property.Contains("Receive", StringComparison.Ordinal));

    private Socket _clock = null!;

    /// <summary>Has the kernel stamp packets from now on, which it begins only some time after the first socket requests it.</summary>
    [OneTimeSetUp]
    public void StartTimestamps()
    {
        LocalRow row = OptionTable.Row("SO_TIMESTAMP");
        _clock = TestSocket.Open(SocketKind.Udp4);
        row.Option.SetValue(_clock.SafeHandle, row.ParseSample());
        Assert.That(SpinWait.SpinUntil(() => Receive(SocketKind.Tcp4, row, null).Length > 0, Caller.Patience));
    }

    [OneTimeTearDown]
    public void StopTimestamps() => _clock.Dispose();

    [TestCaseSource(nameof(Delivering))]
    public void OptionOfTheReceiver_DeliversOnTheKindsOfTheRow(LocalRow row) => Fact.Hold(
        row,
        "sockets",
        from kind in TestSocket.Kinds
        let hasEffect = Receive(kind, row, null) != Receive(kind, null, null)
        where hasEffect != row.Kinds.Contains(kind)
        select $"{kind}: {(hasEffect ? "It has an effect." : "It has no effect.")}");

    // TCP joins packets, so that it delivers neither of these.
    [TestCase("SO_MARK", "SO_RCVMARK")]
    [TestCase("SO_PRIORITY", "SO_RCVPRIORITY")]
    public void OptionOfTheSender_IsDeliveredOnTheKindsOfTheRow(string name, string receiving)
    {
        LocalRow row = OptionTable.Row(name);
        LocalRow receiver = OptionTable.Row(receiving);
        foreach (SocketKind kind in TestSocket.Kinds.Except([SocketKind.Tcp4, SocketKind.Tcp6]))
        {
            Assert.That(Receive(kind, receiver, row) != Receive(kind, receiver, null), Is.EqualTo(row.Kinds.Contains(kind)), $"{kind}");
        }
    }

    /// <summary>Sends a packet.</summary>
    /// <returns>The control messages that arrive with it.</returns>
    private static string Receive(SocketKind kind, LocalRow? ofReceiver, LocalRow? ofSender)
    {
        using TestSocket pair = TestSocket.Create(kind, SocketState.Connected);
        ofReceiver?.Option.TrySetValue(pair.Peer.SafeHandle, ofReceiver.ParseSample(kind), out _);
        ofSender?.Option.TrySetValue(pair.Socket.SafeHandle, ofSender.ParseSample(kind), out _);
        foreach (LocalRow row in s_headers.Where(row => row.Kinds.Contains(kind)))
        {
            row.Option.SetValue(pair.Socket.SafeHandle, row.ParseSample(kind));
        }

        // A reply to an echo request, to which the kernel itself does not reply.
        pair.Socket.Send(kind == SocketKind.Raw6 ? [129, 0, 0, 0, 0, 0, 0, 0] : new byte[8]);
        Assert.That(pair.Peer.Poll(Caller.Patience, SelectMode.SelectRead), $"{kind}");
        return Convert.ToHexString(ReceiveControlMessages(pair.Peer));
    }

    private static unsafe byte[] ReceiveControlMessages(Socket socket)
    {
        byte* data = stackalloc byte[128];
        byte* control = stackalloc byte[512];
        Buffer buffer = new() { Start = data, Length = 128 };
        MessageHeader header = new() { Buffers = &buffer, BufferCount = 1, Control = control, ControlLength = 512 };
        Assert.That((int)recvmsg((int)socket.SafeHandle.DangerousGetHandle(), &header, 0), Is.Positive);
        return new ReadOnlySpan<byte>(control, (int)header.ControlLength).ToArray();
    }

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint recvmsg(int socket, MessageHeader* header, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Buffer
    {
        internal byte* Start;
        internal nint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct MessageHeader
    {
        internal void* Name;
        internal uint NameLength;
        internal Buffer* Buffers;
        internal nint BufferCount;
        internal byte* Control;
        internal nint ControlLength;
        internal int Flags;
    }
}
