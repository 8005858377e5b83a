using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Tries the ends of the range of a row.</summary>
internal static class LiveRange
{
    /// <summary>Asserts that the kernel accepts a value, or returns the statement of the row about values that depend on the system.</summary>
    internal static void AssertTaken(LocalRow row, TestSocket socket, object value)
    {
        row.Option.TrySetValue(socket.Socket, value, out SocketError error);
        try
        {
            row.Option.SetValue(socket.Socket.SafeHandle, value);
            Assert.That(error, Is.EqualTo(SocketError.Success));
        }
        catch (SocketException exception)
        {
            Assert.That(error, Is.EqualTo(exception.SocketErrorCode));
            Assert.That(row.Errors, Does.ContainKey(Libc.ErrorName(exception.NativeErrorCode)), $"{value}");
        }
    }
}
