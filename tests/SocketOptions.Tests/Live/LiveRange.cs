using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Tries the ends of the range of a row.</summary>
internal static class LiveRange
{
    /// <summary>Asserts that the kernel takes a value, or says what the row says of values that depend on the system.</summary>
    internal static void AssertTaken(OptionRow row, TestSocket socket, object value)
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
