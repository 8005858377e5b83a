using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Sockets.Options;

/// <summary>Receives into one message as soon as there is something to receive, any number of times without allocating memory.</summary>
/// <remarks>
/// The event loop of .NET waits, by a receive that removes no data. A wait that is canceled leaves the event loop, so that it cannot
/// remove an error that belongs to a later receive.
/// </remarks>
internal sealed class SocketMessageReceive : IValueTaskSource<SocketReceiveResult>
{
    // Windows reports a datagram that does not fit as an error. Nothing reads this memory, so all waits share it.
    private static readonly Lazy<byte[]> s_peeked = new(static () => GC.AllocateUninitializedArray<byte>(ushort.MaxValue, pinned: true));

    private readonly IncomingSocketMessage _message;
    private readonly Action _onReady;
    private ManualResetValueTaskSourceCore<SocketReceiveResult> _source;
    private ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter _wait;
    private Socket? _socket;
    private Memory<byte> _buffer;
    private CancellationToken _cancellationToken;
    private int _isPending;

    internal SocketMessageReceive(IncomingSocketMessage message) => (_message, _onReady) = (message, OnReady);

    /// <exception cref="InvalidOperationException">Another receive into the message has not completed.</exception>
    internal ValueTask<SocketReceiveResult> WaitAndReceiveAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isPending, 1) != 0)
        {
            throw new InvalidOperationException("Another receive into the same message has not completed.");
        }

        (_socket, _buffer, _cancellationToken) = (socket, buffer, cancellationToken);
        _source.Reset();
        Wait();
        return new(this, _source.Version);
    }

    public SocketReceiveResult GetResult(short token)
    {
        if (_source.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException("The receive has not completed.");
        }

        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            (_socket, _buffer, _wait) = (null, default, default);
            Volatile.Write(ref _isPending, 0);
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private void OnReady()
    {
        if (!TryComplete())
        {
            Wait();
        }
    }

    private void Wait()
    {
        do
        {
            if (!TryStartToWait())
            {
                return;
            }
        }
        while (!TryComplete());
    }

    /// <returns><see langword="true"/> if the wait has ended already.</returns>
    private bool TryStartToWait()
    {
        Socket socket = _socket!;
        bool isStream = socket.SocketType == SocketType.Stream;
        Memory<byte> target = isStream || !OperatingSystem.IsWindows() ? default : s_peeked.Value;
        try
        {
#pragma warning disable CA2012 // The wait is used once, when it has ended. An asynchronous method would allocate memory.
            _wait = socket.ReceiveAsync(target, isStream ? SocketFlags.None : SocketFlags.Peek, _cancellationToken)
                .ConfigureAwait(false)
                .GetAwaiter();
#pragma warning restore CA2012
        }
        catch (ObjectDisposedException exception)
        {
            _source.SetException(exception);
            return false;
        }

        if (_wait.IsCompleted)
        {
            return true;
        }

        _wait.UnsafeOnCompleted(_onReady);
        return false;
    }

    /// <returns><see langword="false"/> if another receive was faster.</returns>
    private bool TryComplete()
    {
        SocketReceiveResult result;
        try
        {
            _wait.GetResult();
            int error = SocketMessageExtensions.ReceiveWithoutWaiting(_socket!, _buffer, _message, out result);
            if (error == NativeError.WouldBlock)
            {
                return false;
            }

            NativeError.ThrowIfError(error);
        }
        catch (SocketException exception)
        {
            // The operating system reports an error once, so that of the wait is that of the receive.
            _source.SetException((Exception?)GetDisposal(_socket!) ?? exception);
            return true;
        }
#pragma warning disable CA1031 // The caller receives every exception, wherever it occurs.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _source.SetException(exception);
            return true;
        }

        _source.SetResult(result);
        return true;
    }

    private static ObjectDisposedException? GetDisposal(Socket socket)
    {
        try
        {
            ((SocketRef)socket).ThrowIfDisposed();
            return null;
        }
        catch (ObjectDisposedException exception)
        {
            return exception;
        }
    }
}
