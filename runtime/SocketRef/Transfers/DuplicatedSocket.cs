using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sockets.Options;

/// <summary>Represents a duplicate of a handle on Windows, for a call that waits until the handle is disposed.</summary>
/// <remarks>
/// The mode of a handle cannot be read, so that only the call itself knows whether to wait. A call with the handle of the caller
/// would keep it open, and nothing would show that it has been disposed. The duplicate has the same mode and the same timeouts.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed class DuplicatedSocket : IDisposable
{
    private readonly SafeSocketHandle _original;
    private readonly Lock _closing = new();
    private readonly Timer _timer;
    private bool _isClosed;

    internal DuplicatedSocket(SafeSocketHandle original)
    {
        _original = original;
        Handle = NativeSocket.Duplicate(original);
        _timer = new(
            static state => ((DuplicatedSocket)state!).CancelIfDisposed(),
            this,
            SocketWait.SliceMilliseconds,
            SocketWait.SliceMilliseconds);
    }

    internal SafeSocketHandle Handle { get; }

    public void Dispose()
    {
        // It is that of the call with the duplicate.
        int error = Marshal.GetLastPInvokeError();
        _timer.Dispose();
        lock (_closing)
        {
            _isClosed = true;
            NativeSocket.CloseDuplicate(Handle);
        }

        Marshal.SetLastPInvokeError(error);
    }

    /// <remarks>
    /// The call can begin to wait after it was canceled, so the timer repeats. Calls with other duplicates of the socket are
    /// canceled as well, as they are when .NET disposes a <see cref="Socket"/>, because Windows does not distinguish them.
    /// </remarks>
    private void CancelIfDisposed()
    {
        lock (_closing)
        {
            if (_original.IsClosed && !_isClosed)
            {
                NativeSocket.CancelCalls(Handle);
            }
        }
    }
}
