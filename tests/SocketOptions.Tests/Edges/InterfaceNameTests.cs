using System.Net.Sockets;
using System.Text;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The name of an interface is used completely or not at all.</summary>
[Platform("Linux")]
public sealed class InterfaceNameTests
{
    private static readonly string[] s_refused =
        ["", "sixteen-letters0", "much-longer-than-any-interface-name", "lo\0", "lo\0xx", "ethernet-nummér1"];

    [Test]
    public void Name_ComesBackWithoutItsTerminator([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Borrow(socket, throughHandle).BoundInterfaceName = "lo";

        Assert.That(ReadKernel(socket), Is.EqualTo("lo"));
        Assert.That(Borrow(socket, throughHandle).BoundInterfaceName, Is.EqualTo("lo"));
    }

    [Test]
    public void Nothing_RemovesTheBinding([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        socket.BoundInterfaceName = "lo";

        Borrow(socket, throughHandle).BoundInterfaceName = null;

        Assert.That(ReadKernel(socket), Is.Empty);
        Assert.That(Borrow(socket, throughHandle).BoundInterfaceName, Is.Null);
    }

    [TestCaseSource(nameof(s_refused))]
    public void NameThatTheKernelWouldCut_IsRefused(string name)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(() => socket.BoundInterfaceName = name, Throws.ArgumentException.With.Message.Contains("SO_BINDTODEVICE"));
        Assert.That(() => { SocketOption.BoundInterfaceName.TrySet(socket.SafeHandle, name, out _); }, Throws.ArgumentException);

        Assert.That(ReadKernel(socket), Is.Empty);
    }

    [Test]
    public void FifteenLetters_ReachTheKernel()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(
            () => socket.BoundInterfaceName = "fifteen-letters",
            Throws.TypeOf<SocketOptionException>().With.Property(nameof(SocketException.NativeErrorCode)).EqualTo(Libc.ENODEV));
    }

    private static string ReadKernel(Socket socket) =>
        Encoding.ASCII.GetString(Libc.GetOption(socket, OptionTable.Row("SO_BINDTODEVICE")).Bytes).TrimEnd('\0');

    private static SocketRef Borrow(Socket socket, bool throughHandle) => throughHandle ? socket.SafeHandle : socket;
}
