using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>
/// Sends from the memory of the application without copying it (<c>MSG_ZEROCOPY</c>), and keeps the memory pinned until the
/// operating system no longer uses it.
/// </summary>
/// <remarks>
/// <para>
/// TCP uses the memory until the peer has acknowledged the data. Memory that changes before that is sent changed. To learn when
/// memory can be reused, pass an owner, which the sender disposes at that time. The sender disposes each owner that was passed to a
/// send, also if the operating system rejected the send.
/// </para>
/// <para>
/// The sender copies where that is better: buffers shorter than <see cref="MinimumLength"/>, and all data after the operating system
/// has reported that it copied anyway, as it does on the loopback interface. It also copies where the kernel, the type of the socket
/// or the memory for pinning does not permit anything else, and on every operating system except Linux and Android.
/// </para>
/// <para>
/// The operating system numbers the sends of a socket, so <see cref="SocketMessageFlags.ZeroCopy"/> must not be used on the same
/// socket without the sender.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using ZeroCopySender sender = new(socket);
/// IMemoryOwner&lt;byte&gt; frame = MemoryPool&lt;byte&gt;.Shared.Rent(1 &lt;&lt; 20);
/// int length = Render(frame.Memory.Span);
/// await sender.SendAsync(frame.Memory[..length], frame);
/// </code>
/// </example>
public sealed class ZeroCopySender : IDisposable
{
    /// <summary>The default length in bytes below which a copy is faster.</summary>
    public const int DefaultMinimumLength = 10_240;

    // If there is no room for a send without copying, a copy of this length waits for it.
    private const int CopiedLength = 65_536;

    // A sender continues the numbers of the one before it, and the release of its memory.
    private static readonly ConditionalWeakTable<Socket, PinnedSends> s_sends = [];

    private readonly Socket _socket;
    private readonly PinnedSends _sends;
    private readonly IncomingSocketMessage? _report;
    private volatile bool _isEnabled;
    private int _isSending;
    private int _isDisposed;

    /// <summary>
    /// Initializes a new instance of the <see cref="ZeroCopySender"/> class, and sets <c>SO_ZEROCOPY</c> where it is available.
    /// </summary>
    /// <param name="socket">The socket. The sender does not close it.</param>
    /// <param name="readsErrorQueue">
    /// <see langword="true"/> if the sender reads the error queue of the socket and discards entries about anything else;
    /// <see langword="false"/> if the application reads it, and passes the entries to <see cref="Complete"/>.
    /// </param>
    /// <exception cref="InvalidOperationException">Another sender for the same socket has not been disposed.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public ZeroCopySender(Socket socket, bool readsErrorQueue = true)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ObjectDisposedException.ThrowIf(socket.SafeHandle.IsClosed, socket);
        _socket = socket;
        _sends = s_sends.GetValue(socket, static _ => new(0));
        if (!_sends.TryAcquire())
        {
            throw new InvalidOperationException("The socket has another sender.");
        }

        _isEnabled = TryEnable(socket);
        _report = _isEnabled && readsErrorQueue ? new() : null;
    }

    /// <summary>Gets a value indicating whether sends of sufficient length are without copying.</summary>
    public bool IsEnabled => _isEnabled;

    /// <summary>Gets the length in bytes below which buffers are copied.</summary>
    public int MinimumLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = DefaultMinimumLength;

    /// <summary>Gets the number of sends whose memory is pinned or whose owner has not been disposed.</summary>
    public int PendingCount => _sends.Count;

    /// <summary>Sends a buffer to the peer.</summary>
    /// <param name="buffer">The buffer. Its content must not change until the operating system no longer uses it.</param>
    /// <param name="owner">The object to dispose when the operating system no longer uses the buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <remarks>
    /// A blocking socket sends the whole buffer unless the send timeout elapses or an error occurs after the first bytes. If fewer
    /// bytes were sent, or if the error is <see cref="SocketError.WouldBlock"/>, pass the rest with the same owner to the next call.
    /// </remarks>
    /// <exception cref="SocketException">The operating system returned an error, or the send timeout elapsed.</exception>
    /// <exception cref="InvalidOperationException">Another send has not completed.</exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The sender or the socket has been disposed.</exception>
    public int Send(ReadOnlyMemory<byte> buffer, IDisposable? owner = null, SocketMessageFlags flags = SocketMessageFlags.None) =>
        SendCore(buffer, default, owner, flags);

    /// <summary>Sends a buffer to an address.</summary>
    /// <param name="buffer">The buffer. Its content must not change until the operating system no longer uses it.</param>
    /// <param name="destination">The address.</param>
    /// <param name="owner">The object to dispose when the operating system no longer uses the buffer.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <inheritdoc cref="Send" path="/remarks"/>
    /// <inheritdoc cref="Send" path="/exception"/>
    public int SendTo(
        ReadOnlyMemory<byte> buffer,
        SocketAddress destination,
        IDisposable? owner = null,
        SocketMessageFlags flags = SocketMessageFlags.None)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return SendCore(buffer, destination.Buffer.Span[..destination.Size], owner, flags);
    }

    /// <summary>Sends the whole buffer to the peer.</summary>
    /// <param name="buffer">The buffer. Its content must not change until the operating system no longer uses it.</param>
    /// <param name="owner">The object to dispose when the operating system no longer uses the buffer.</param>
    /// <param name="cancellationToken">The token that ends the wait.</param>
    /// <returns>The number of bytes sent.</returns>
    /// <remarks>If there is no room, a part of the buffer is copied to wait for it.</remarks>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="InvalidOperationException">Another send has not completed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The sender or the socket has been disposed.</exception>
    public async ValueTask<int> SendAsync(
        ReadOnlyMemory<byte> buffer, IDisposable? owner = null, CancellationToken cancellationToken = default)
    {
        BeginSend();
        try
        {
            int sent = 0;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOnlyMemory<byte> rest = buffer[sent..];
                if (MustCopy(rest))
                {
                    return sent + await _socket.SendAsync(rest, SocketFlags.None, cancellationToken).ConfigureAwait(false);
                }

                int error = SendPart(rest, default, owner, SocketMessageFlags.DontWait, out int count);
                sent += count;
                if (error == NativeError.WouldBlock)
                {
                    bool isDivisible = _socket.SocketType == SocketType.Stream && rest.Length > CopiedLength;
                    ReadOnlyMemory<byte> part = isDivisible ? rest[..CopiedLength] : rest;
                    sent += await _socket.SendAsync(part, SocketFlags.None, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    NativeError.ThrowIfError(error);
                }
            }
            while (sent < buffer.Length);
            return sent;
        }
        finally
        {
            // The owner is disposed after the sends above, or now if all data was copied.
            _sends.Begin(default, owner);
            _sends.End(0, isContinued: false);
            Release();
            EndSend();
        }
    }

    /// <summary>
    /// Reads the reports of the operating system, unless the application reads them, and releases the memory that is no longer used.
    /// </summary>
    /// <returns>The number of sends whose memory is still in use.</returns>
    /// <remarks>Each send calls the method.</remarks>
    public int ReleaseCompleted()
    {
        if (_report is not null && _sends.Count > 0)
        {
            lock (_report)
            {
                if (!_socket.SafeHandle.IsClosed)
                {
                    ReadReports(_socket, _report);
                }
            }
        }

        return Release();
    }

    /// <summary>Waits until the memory of all sends has been released.</summary>
    /// <param name="cancellationToken">The token that ends the wait.</param>
    /// <returns>The wait.</returns>
    /// <remarks>TCP releases memory when the peer has acknowledged the data.</remarks>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async ValueTask WaitForReleaseAsync(CancellationToken cancellationToken = default)
    {
        GrowingPause pause = default;
        int last = int.MaxValue;
        while (ReleaseCompleted() is int count and > 0)
        {
            pause = count < last ? default : pause;
            last = count;
            await Task.Delay(pause.GetNextMilliseconds(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Releases the memory of the sends that an entry of the error queue reports.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns><see langword="true"/> if the entry is such a report; otherwise, <see langword="false"/>.</returns>
    public bool Complete(SocketQueuedError entry)
    {
        if (entry.ZeroCopyRange is not ZeroCopyRange range)
        {
            return false;
        }

        Report(range);
        Release();
        return true;
    }

    /// <summary>Ends the use of the sender. It does not wait for the peer, and does not release memory that is in use.</summary>
    /// <remarks>
    /// Until the memory has been released, a duplicate of the descriptor stays open, because closing the last one discards the
    /// reports. Dispose the sender before the socket. Otherwise, memory that is in use stays pinned until the process ends. If the
    /// application reads the error queue, it must continue to pass the entries to <see cref="Complete"/>.
    /// </remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        _isEnabled = false;
        _sends.Close();
        int pending = ReleaseCompleted();
        _sends.Relinquish();
        if (_report is not null)
        {
            SafeFileHandle? duplicate = pending > 0 && !_socket.SafeHandle.IsClosed
                ? NativeSocket.TryDuplicateDescriptor(_socket.SafeHandle)
                : null;
            _ = ReleaseRestAsync(duplicate, _report);
        }
    }

    private static bool TryEnable(Socket socket)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsAndroid())
        {
            return false;
        }

        try
        {
            ((SocketRef)socket).ZeroCopyEnabled = true;
            return true;
        }
        catch (SocketException)
        {
            // Old kernels do not have the option, and some types of sockets do not support it.
            return false;
        }
    }

    private int SendCore(ReadOnlyMemory<byte> buffer, ReadOnlySpan<byte> destination, IDisposable? owner, SocketMessageFlags flags)
    {
        BeginSend();
        try
        {
            NativeError.ThrowIfError(SendPart(buffer, destination, owner, flags, out int bytesSent));
            return bytesSent;
        }
        finally
        {
            EndSend();
        }
    }

    private unsafe int SendPart(
        ReadOnlyMemory<byte> buffer, ReadOnlySpan<byte> destination, IDisposable? owner, SocketMessageFlags flags, out int bytesSent)
    {
        ReleaseCompleted();
        bool isCopied = MustCopy(buffer);
        MemoryHandle pin = isCopied ? default : buffer.Pin();
        _sends.Begin(pin, owner);
        uint count = 0;
        bool isContinued = false;
        try
        {
            flags &= ~SocketMessageFlags.ZeroCopy;
            int error = isCopied
                ? ((SocketRef)_socket).SendCore(buffer.Span, destination, flags, out bytesSent)
                : ((SocketRef)_socket).SendZeroCopyCore((byte*)pin.Pointer, buffer.Length, destination, flags, ref count, out bytesSent);
            isContinued = owner is not null && (error == NativeError.WouldBlock || (error == 0 && bytesSent < buffer.Length));
            return error;
        }
        finally
        {
            _sends.End(count, isContinued);
            Release();
        }
    }

    private bool MustCopy(ReadOnlyMemory<byte> buffer) => !_isEnabled || buffer.Length < MinimumLength;

    private void BeginSend()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        if (Interlocked.Exchange(ref _isSending, 1) != 0)
        {
            throw new InvalidOperationException("Another send has not completed.");
        }
    }

    private void EndSend() => Volatile.Write(ref _isSending, 0);

    /// <param name="socket">The socket, or a duplicate of it.</param>
    /// <param name="report">The memory for the reports.</param>
    private void ReadReports(SocketRef socket, IncomingSocketMessage report)
    {
        while (socket.TryReceiveError([], report, out SocketQueuedError entry, out _))
        {
            if (entry.ZeroCopyRange is ZeroCopyRange range)
            {
                Report(range);
            }
        }
    }

    private void Report(ZeroCopyRange range)
    {
        if (range.IsCopied)
        {
            _isEnabled = false;
        }

        _sends.Report(range);
    }

    private int Release()
    {
        while (_sends.TryTakeReleased(out PinnedSend send))
        {
            send.Release();
        }

        return _sends.Count;
    }

    /// <remarks>The next sender of the socket continues.</remarks>
    private async Task ReleaseRestAsync(SafeFileHandle? duplicate, IncomingSocketMessage report)
    {
        using (duplicate)
        using (report)
        {
            if (duplicate is null)
            {
                return;
            }

            using SafeSocketHandle socket = new(duplicate.DangerousGetHandle(), ownsHandle: false);
            using ErrorQueueWait wait = new(socket);
            do
            {
                await wait.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                ReadReports(socket, report);
            }
            while (Release() > 0 && !_sends.IsAcquired);
        }
    }
}
