using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Sends one buffer without copying it, and counts the system calls, because the operating system numbers them.</summary>
internal unsafe struct ZeroCopySendTransfer(byte* buffer, int length, byte* name, int nameLength, SocketMessageFlags flags)
    : ISocketTransfer
{
    private int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private byte* _next = buffer;
    private int _left = length;

    /// <summary>Gets the number of calls that the operating system reports when it no longer uses the memory.</summary>
    internal uint Count { get; private set; }

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => SendRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    public nint Invoke(SafeSocketHandle socket)
    {
        nint count = NativeSocket.Send(socket, _next, _left, name, nameLength, _nativeFlags | NativeMessageFlags.ZeroCopy);
        if (count > 0)
        {
            Count++;
        }
        else if (count < 0 && Marshal.GetLastPInvokeError() == NativeError.NoBufferSpace)
        {
            // The memory for reports, or the memory that the user can pin, is used up. A copy requires neither.
            count = NativeSocket.Send(socket, _next, _left, name, nameLength, _nativeFlags);
        }

        _nativeFlags = SendRules.GetNextFlags(_nativeFlags, count);
        return count;
    }

    public bool Advance(SafeSocketHandle socket, nint count)
    {
        _next += count;
        _left -= (int)count;
        return _left > 0;
    }
}
