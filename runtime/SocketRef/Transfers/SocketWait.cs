using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Waits, after a call that would block, until the call can succeed.</summary>
/// <remarks>
/// A socket can be ready for as long as a state lasts in which the call would still block: while its error queue is not
/// empty, while the queue of the receiver of a local datagram is full, or while a peek is beyond the received data.
/// Waiting for readiness would then end immediately each time. After some of these ends, the wait is for the next change of
/// the readiness instead. Not every state ends with a change, so the call is also repeated after pauses.
/// </remarks>
internal struct SocketWait : IDisposable
{
    // Disposing a handle or canceling a token does not wake a waiting thread, which checks for both at this interval.
    internal const int SliceMilliseconds = 100;

    // A socket is also ready and would block after another thread has received the data, which is not such a state.
    private const int ToleratedCount = 3;

    private Deadline? _deadline;
    private int _count;
    private GrowingPause _pause;
    private SafeFileHandle? _changes;
    private SafeFileHandle? _duplicate;

    /// <summary>Gets a value indicating whether the timeout has started.</summary>
    internal readonly bool IsTimed => _deadline is not null;

    /// <summary>Starts the timeout.</summary>
    internal void Start(TimeSpan? timeout) => _deadline = Deadline.After(timeout);

    /// <summary>Waits for as long as the started timeout permits.</summary>
    /// <returns>0 if the call can succeed or fail; otherwise, the error.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    internal int Wait(SafeSocketHandle socket, SocketReadiness readiness)
    {
        Deadline deadline = _deadline.GetValueOrDefault();
        if (_count < ToleratedCount)
        {
            _count++;
            return WaitForReadiness(socket, readiness, deadline);
        }

        return deadline.HasPassed ? NativeError.TimedOut : WaitForChange(socket, readiness, deadline);
    }

    /// <summary>Records that a call has transferred data.</summary>
    internal void OnProgress(bool isTimedAsWhole)
    {
        _deadline = isTimedAsWhole ? _deadline : null;
        _count = 0;
        _pause = default;
    }

    public readonly void Dispose()
    {
        _changes?.Dispose();
        _duplicate?.Dispose();
    }

    /// <remarks>
    /// A disposed handle is closed after the last call that uses it, and several threads that poll would keep it open for each
    /// other. A long wait therefore does not use the handle: it observes the socket, or polls a duplicate of its descriptor.
    /// </remarks>
    private int WaitForReadiness(SafeSocketHandle socket, SocketReadiness readiness, Deadline deadline)
    {
        while (!deadline.HasPassed)
        {
            int milliseconds = deadline.GetMilliseconds(SliceMilliseconds);
            if (_changes is not null)
            {
                if (NativeSocket.WaitForChange(_changes, milliseconds))
                {
                    return 0;
                }

                ObjectDisposedException.ThrowIf(socket.IsClosed, socket);
                continue;
            }

            int ready = NativeSocket.Poll(_duplicate ?? (SafeHandle)socket, readiness, milliseconds);
            if (ready > 0)
            {
                return 0;
            }

            if (ready == 0)
            {
                ObjectDisposedException.ThrowIf(socket.IsClosed, socket);
                if (_duplicate is null)
                {
                    _changes = NativeSocket.ObserveChanges(socket, readiness);
                    _duplicate = _changes is null ? NativeSocket.TryDuplicateDescriptor(socket) : null;
                }
            }
            else if (Marshal.GetLastPInvokeError() is int error && error != NativeError.Interrupted)
            {
                return error;
            }
        }

        return NativeError.TimedOut;
    }

    private int WaitForChange(SafeSocketHandle socket, SocketReadiness readiness, Deadline deadline)
    {
        int milliseconds = deadline.GetMilliseconds(_pause.GetNextMilliseconds());
        _changes ??= NativeSocket.ObserveChanges(socket, readiness);
        if (_changes is null)
        {
            Thread.Sleep(milliseconds);
        }
        else
        {
            if (readiness == SocketReadiness.Write)
            {
                // The failed call can be such a change: it allocated memory for the data and has released it.
                NativeSocket.WaitForChange(_changes, 0);
            }

            NativeSocket.WaitForChange(_changes, milliseconds);
        }

        return 0;
    }
}
