using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>A value that a row accepts on a given socket.</summary>
internal static class LiveSample
{
    internal static object? Of(LocalRow row, SocketKind kind, TestSocket socket)
    {
        if (row.Option.ValueType != typeof(TcpRepairWindow))
        {
            return row.ParseSample(kind);
        }

        // The sequence numbers must be near those of the connection, which no table can know.
        _ = row.Option.TryGetValue(socket.Socket.SafeHandle, out object? value, out SocketError error);
        Assert.That(error, Is.EqualTo(SocketError.Success));
        TcpRepairWindow window = (TcpRepairWindow)value!;
        return window with { SendWindow = window.SendWindow - 1 };
    }
}
