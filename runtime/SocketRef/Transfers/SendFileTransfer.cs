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
        if (count == -1 && Marshal.GetLastPInvokeError() is int error && (error == NativeError.WouldBlock || error == NativeError.Interrupted))
        {
            // A blocking descriptor has waited in the kernel: for the whole send timeout, or until a signal, after which the
            // next call would begin with a new timeout.
            int failure = NativeSocket.GetNonBlocking(socket, out bool isNonBlocking);
            Marshal.SetLastPInvokeError(
                failure != 0 ? failure
                : isNonBlocking ? error
                : error == NativeError.WouldBlock ? NativeError.TimedOut
                : NativeError.WouldBlock);
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
