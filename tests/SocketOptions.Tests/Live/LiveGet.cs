using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Reads a row from a real socket, and again with a separate system call.</summary>
internal static class LiveGet
{
    internal static LiveResult Check(LocalRow row, SocketKind kind, SocketState state)
    {
        using TestSocket socket = TestSocket.Create(row, kind, state);
        // A value that reading clears is there for one of the two only.
        using TestSocket twin = row.Clears ? TestSocket.Create(row, kind, state) : socket;

        row.Option.TryGetValue(socket.Socket, out object? value, out SocketError error);
        KernelAnswer kernel = Libc.GetOption(twin.Socket, row);
        if (kernel.Error != 0)
        {
            return LiveRefusal.Check(row, kernel.Error, error);
        }

        Assert.That(error, Is.EqualTo(SocketError.Success));
        Compare(row, value, kernel.Bytes);
        return new(LiveStatus.Verified);
    }

    private static void Compare(LocalRow row, object? value, byte[] bytes)
    {
        if (Clocks.Contains(row))
        {
            Assert.That(value, Is.Not.Null);
        }
        else if (NativeValue.TryDecode(row, bytes, out object? expected))
        {
            Assert.That(Comparable.Of(value), Is.EqualTo(Comparable.Of(expected)));
        }
        else
        {
            // A structure of zeros can be a value, but one that is not of zeros always is.
            Assert.That(value is null && bytes.AsSpan().ContainsAnyExcept((byte)0), Is.False, "It was decoded as nothing.");
        }
    }
}
