using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>A value that fills the first buffer is read again with as much space as it can need.</summary>
[Platform("Linux")]
public sealed class LongReadTests
{
    private const byte Experimental = 0x1E;

    [Test]
    public void HeaderOptions_AreReadWhole([Values(10, 240, 250)] int length, [Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp6);
        IPHeaderOption[] options = [new(Experimental, new byte[length]), new(Experimental, new byte[length])];
        SocketOption.IPv6DestinationOptions.Set(socket, options);

        ReadOnlyMemory<IPHeaderOption> read = throughHandle
            ? SocketOption.IPv6DestinationOptions.Get(socket.SafeHandle)
            : SocketOption.IPv6DestinationOptions.Get(socket);

        Assert.That(read.ToArray().Select(option => option.Data.Length), Is.EqualTo(new[] { length, length }));
    }
}
