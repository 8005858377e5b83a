using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Sends a part of a file without copying it into this process.</summary>
internal struct SendFileTransfer(SafeFileHandle file, long offset, long? length) : ISocketTransfer
{
    internal long BytesSent { get; private set; }

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => false;

    public readonly bool IsTimedAsWhole => false;

    public readonly nint Invoke(SafeSocketHandle socket)
    {
        nint count = NativeSocket.SendFile(socket, file, offset + BytesSent, (length ?? long.MaxValue) - BytesSent);
        if (count == -1 && Marshal.GetLastPInvokeError() == NativeError.WouldBlock)
        {
            // On a blocking descriptor, the error means that the send timeout has elapsed.
            int error = NativeSocket.GetNonBlocking(socket, out bool isNonBlocking);
            Marshal.SetLastPInvokeError(error != 0 ? error : isNonBlocking ? NativeError.WouldBlock : NativeError.TimedOut);
        }

        return count;
    }

    /// <remarks>A call that sends nothing and succeeds has reached the end of the file.</remarks>
    public bool Advance(SafeSocketHandle socket, nint count)
    {
        BytesSent += count;
        return count > 0 && BytesSent != length;
    }
}
