using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Sockets.Options;

/// <summary>Waits in the event loop of .NET until a socket has something to receive, without receiving it.</summary>
/// <remarks>
/// The wait is a receive into an empty buffer. On a stream, it removes nothing. On other sockets, it must be a peek: Windows
/// removes the datagram otherwise. A wait that its caller has abandoned continues, because .NET cannot cancel it separately. It
/// removes no data, and the next wait for the same socket continues it.
/// </remarks>
internal sealed class ReceiveWait(Socket socket) : SocketAsyncEventArgs(true), IValueTaskSource<SocketError>
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Abandoned = 2;
    private const int Finished = 3;

    private ManualResetValueTaskSourceCore<SocketError> _source;
    private int _state;

    internal Socket Socket => socket;

    /// <summary>Starts to wait, or continues the wait that was abandoned.</summary>
    /// <returns>
    /// <see cref="SocketError.Success"/> if a receive can succeed, or the error. The operating system reports an error once, so it
    /// is that of the receive.
    /// </returns>
    /// <exception cref="InvalidOperationException">Another receive into the same object waits.</exception>
    internal ValueTask<SocketError> WaitAsync(SocketFlags flags)
    {
        if (Volatile.Read(ref _state) == Waiting)
        {
            throw new InvalidOperationException("Another receive into the same message has not completed.");
        }

        _source.Reset();
        _source.RunContinuationsAsynchronously = false;
        if (Interlocked.CompareExchange(ref _state, Waiting, Abandoned) == Abandoned)
        {
            return new(this, _source.Version);
        }

        if (TryTakeResult(out SocketError result))
        {
            return new(result);
        }

        _state = Waiting;
        SocketFlags = flags;
        bool isPending;
        try
        {
            isPending = socket.ReceiveAsync(this);
        }
        catch
        {
            _state = Idle;
            throw;
        }

        if (isPending)
        {
            return new(this, _source.Version);
        }

        _state = Idle;
        return new(GetResult());
    }

    /// <summary>Removes the result of a wait that has finished after its caller abandoned it.</summary>
    internal bool TryTakeResult(out SocketError result)
    {
        result = SocketError.Success;
        if (Interlocked.CompareExchange(ref _state, Idle, Finished) != Finished)
        {
            return false;
        }

        result = GetResult();
        return true;
    }

    internal void Abandon() => Interlocked.CompareExchange(ref _state, Abandoned, Waiting);

    internal void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Abandoned, Waiting) == Waiting)
        {
            // The continuation must not run in the call that cancels.
            _source.RunContinuationsAsynchronously = true;
            _source.SetException(new OperationCanceledException(cancellationToken));
        }
    }

    public SocketError GetResult(short token) => _source.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    protected override void OnCompleted(SocketAsyncEventArgs e)
    {
        // The caller can abandon the wait, and the next one can continue it, at the same time.
        while (true)
        {
            if (Interlocked.CompareExchange(ref _state, Idle, Waiting) == Waiting)
            {
                _source.SetResult(GetResult());
                return;
            }

            if (Interlocked.CompareExchange(ref _state, Finished, Abandoned) == Abandoned)
            {
                return;
            }
        }
    }

    /// <remarks>Windows reports a datagram that does not fit into the empty buffer.</remarks>
    private SocketError GetResult() => SocketError == SocketError.MessageSize && OperatingSystem.IsWindows() ? SocketError.Success : SocketError;
}
