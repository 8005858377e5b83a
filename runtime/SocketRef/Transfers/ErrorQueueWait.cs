using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Waits for entries of the error queue of a socket, in asynchronous code.</summary>
/// <remarks>
/// The event loop of .NET does not report entries that precede the wait, and its waits receive: they would remove the error of the
/// socket, which belongs to the next receive. One thread of this class waits for all sockets instead.
/// </remarks>
internal sealed class ErrorQueueWait : IDisposable
{
    private const int MaximumEventCount = 16;

    // Nothing reports that a handle was disposed, so the thread checks for it at this interval.
    private const int SliceMilliseconds = 500;

    private static readonly object s_lock = new();
    private static readonly Dictionary<ulong, ErrorQueueWait> s_waits = [];
    private static SafeFileHandle? s_epoll;
    private static ulong s_lastIdentifier;

    private readonly SafeSocketHandle _socket;
    private readonly SemaphoreSlim _signal = new(0);
    private readonly SafeFileHandle? _changes;
    private readonly ulong _identifier;
    private GrowingPause _pause;

    /// <summary>Starts to observe a socket. Entries that are in the queue already end the first wait.</summary>
    internal ErrorQueueWait(SafeSocketHandle socket)
    {
        _socket = socket;
        _changes = NativeSocket.ObserveChanges(socket, SocketReadiness.Error);
        if (_changes is not null && !TryAdd(_changes, out _identifier))
        {
            _changes.Dispose();
            _changes = null;
        }
    }

    /// <summary>Waits for the next entry, for another error of the socket, or for the end of the socket.</summary>
    internal async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_changes is null)
        {
            // The process has reached its limit of descriptors.
            await Task.Delay(_pause.GetNextMilliseconds(), cancellationToken).ConfigureAwait(false);
            return;
        }

        await _signal.WaitAsync(cancellationToken).ConfigureAwait(false);
        NativeSocket.WaitForChange(_changes, 0);
    }

    public void Dispose()
    {
        lock (s_lock)
        {
            s_waits.Remove(_identifier);
        }

        _changes?.Dispose();
        _signal.Dispose();
    }

    private bool TryAdd(SafeFileHandle changes, out ulong identifier)
    {
        lock (s_lock)
        {
            identifier = ++s_lastIdentifier;
            if (s_epoll is null)
            {
                SafeFileHandle? epoll = NativeSocket.CreateMonitor();
                if (epoll is null)
                {
                    return false;
                }

                s_epoll = epoll;
                new Thread(Run) { IsBackground = true, Name = "Error queues of sockets" }.UnsafeStart();
            }

            if (!NativeSocket.TryMonitor(s_epoll, changes, identifier))
            {
                return false;
            }

            s_waits.Add(identifier, this);
            Monitor.Pulse(s_lock);
            return true;
        }
    }

    private static void Run()
    {
        Span<ulong> identifiers = stackalloc ulong[MaximumEventCount];
        while (true)
        {
            lock (s_lock)
            {
                while (s_waits.Count == 0)
                {
                    Monitor.Wait(s_lock);
                }
            }

            int count = NativeSocket.WaitForMonitored(s_epoll!, identifiers, SliceMilliseconds);
            lock (s_lock)
            {
                foreach (ulong identifier in identifiers[..count])
                {
                    if (s_waits.TryGetValue(identifier, out ErrorQueueWait? wait))
                    {
                        wait._signal.Release();
                    }
                }

                foreach (ErrorQueueWait wait in s_waits.Values)
                {
                    if (wait._socket.IsClosed)
                    {
                        wait._signal.Release();
                    }
                }
            }
        }
    }
}
