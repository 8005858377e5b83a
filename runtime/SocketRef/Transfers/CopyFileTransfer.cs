using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Sends a part of a file through a buffer.</summary>
/// <remarks>
/// The system call that sends a file without copying it waits in the kernel if the descriptor is blocking. Disposing a
/// <see cref="Socket"/> ends that wait; disposing a handle does not.
/// </remarks>
internal unsafe struct CopyFileTransfer(SafeFileHandle file, long offset, long? length, byte* buffer, int capacity) : ISocketTransfer
{
    private int _next;
    private int _end;

    internal long BytesSent { get; private set; }

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => false;

    public readonly bool IsTimedAsWhole => false;

    public nint Invoke(SafeSocketHandle socket)
    {
        if (_next == _end)
        {
            int wanted = (int)Math.Min(capacity, (length ?? long.MaxValue) - BytesSent);
            nint count = Libc.ReadAt(file, buffer, wanted, offset + BytesSent);
            if (count <= 0)
            {
                return count;
            }

            (_next, _end) = (0, (int)count);
        }

        return NativeSocket.Send(socket, buffer + _next, _end - _next, null, 0, NativeSocket.WithoutWaiting(0));
    }

    /// <remarks>A call that sends nothing and succeeds has reached the end of the file.</remarks>
    public bool Advance(SafeSocketHandle socket, nint count)
    {
        _next += (int)count;
        BytesSent += count;
        return count > 0 && BytesSent != length;
    }
}
