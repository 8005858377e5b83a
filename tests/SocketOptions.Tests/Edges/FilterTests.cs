using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>A filter program decides which packets arrive.</summary>
[Platform("Linux")]
public sealed class FilterTests
{
    // BPF_RET | BPF_K, BPF_LD | BPF_B | BPF_ABS, BPF_JMP | BPF_JEQ | BPF_K
    private const ushort Return = 0x06;
    private const ushort LoadByte = 0x30;
    private const ushort JumpIfEqual = 0x15;

    private const int UdpHeaderLength = 8;

    private static readonly SocketFilterInstruction[] s_dropAll = [new(Return, 0, 0, 0)];

    [Test]
    public void DropAll_DropsUntilItIsDetached([Values] bool throughHandle)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);
        Socket receiver = socket.Peer;
        SocketRef options = Borrow(receiver, throughHandle);

        options.AttachFilter(s_dropAll);
        socket.Socket.Send([1]);
        options.DetachFilter();
        socket.Socket.Send([2]);

        Assert.That(ReceiveByte(receiver), Is.EqualTo(2));
        Assert.That(receiver.Available, Is.Zero);
    }

    [Test]
    public void Program_RunsAsWritten([Values] bool throughHandle)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);

        Borrow(socket.Peer, throughHandle).AttachFilter(new SocketFilterInstruction[]
        {
            new(LoadByte, 0, 0, UdpHeaderLength),
            new(JumpIfEqual, 0, 1, 42),
            new(Return, 0, 0, 0xFFFF),
            new(Return, 0, 0, 0),
        });
        socket.Socket.Send([41]);
        socket.Socket.Send([42]);
        socket.Socket.Send([43]);

        Assert.That(ReceiveByte(socket.Peer), Is.EqualTo(42));
        Assert.That(socket.Peer.Available, Is.Zero);
    }

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(500)]
    public void Program_IsAttachedWhole(int length)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);
        SocketFilterInstruction[] program = new SocketFilterInstruction[length];
        Array.Fill(program, new(LoadByte, 0, 0, 0));
        program[^1] = new(Return, 0, 0, 0);

        socket.Peer.AttachFilter(program);
        socket.Socket.Send([1]);

        // SO_GET_FILTER has the number of SO_ATTACH_FILTER, and counts instructions.
        Assert.That(Libc.GetOption(socket.Peer, OptionTable.Row("SO_ATTACH_FILTER")).Bytes, Has.Length.EqualTo(length));
        Assert.That(socket.Peer.Available, Is.Zero);
    }

    // The kernel determines whether there is memory for the longest one, by net.core.optmem_max.
    [Test]
    public void LongestProgram_IsNotRefused() =>
        Assert.That(() => SocketOption.AttachFilter.Validate(new SocketFilterInstruction[4096]), Throws.Nothing);

    [TestCase(0)]
    [TestCase(4097)]
    [TestCase(65_537)]
    public void LengthThatTheKernelDoesNotTake_IsRefused(int length)
    {
        using TestSocket socket = TestSocket.Create(SocketKind.Udp4, SocketState.Connected);
        SocketFilterInstruction[] program = new SocketFilterInstruction[length];
        Array.Fill(program, new(Return, 0, 0, 0));

        Assert.That(() => socket.Peer.AttachFilter(program), Throws.ArgumentException.With.Message.Contains("SO_ATTACH_FILTER"));
        Assert.That(() => Borrow(socket.Peer, throughHandle: true).AttachFilter(program), Throws.ArgumentException);

        Assert.That(Libc.GetOption(socket.Peer, OptionTable.Row("SO_ATTACH_FILTER")).Bytes, Is.Empty);
    }

    [Test]
    public void MalformedProgram_IsEINVAL()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(
            () => socket.AttachFilter(new SocketFilterInstruction[] { new(0xFFFF, 0, 0, 0) }),
            Throws.TypeOf<SocketOptionException>().With.Property(nameof(SocketException.NativeErrorCode)).EqualTo(Libc.EINVAL));
    }

    private static byte ReceiveByte(Socket socket)
    {
        byte[] buffer = new byte[1];
        socket.ReceiveTimeout = 5000;
        socket.Receive(buffer);
        return buffer[0];
    }

    private static SocketRef Borrow(Socket socket, bool throughHandle) => throughHandle ? socket.SafeHandle : socket;
}
