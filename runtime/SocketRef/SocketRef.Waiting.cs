using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>The one loop in which everything is moved, and the one place where anything is waited for.</content>
public readonly ref partial struct SocketRef
{
    // Nothing wakes a thread that waits for a handle which another one disposes, or for a token. It looks for itself.
    private const int SliceMilliseconds = 100;

    // Enough for every list but long ones, which come from the pool.
    private const int StackBufferCount = 32;

    private SafeSocketHandle OperationHandle => _socket?.SafeHandle ?? Handle;

    /// <summary>Gets a value that tells whether the owner expects operations to wait.</summary>
    /// <remarks>
    /// A <see cref="Socket"/> that has run an asynchronous operation is non-blocking underneath off Windows, so its
    /// descriptor does not tell. On Windows a bare handle does not either, and waits in the system call by itself.
    /// </remarks>
    private bool IsWaiting =>
        _socket is not null
            ? _socket.Blocking
            : !OperatingSystem.IsWindows() && !NativeSocket.IsNonBlocking(OperationHandle);

    /// <summary>Moves what there is to move, waiting as the owner expects.</summary>
    /// <returns>0 or the error. What was moved before an error counts as success: the next call meets the error.</returns>
    private int Transfer<TTransfer>(ref TTransfer transfer, out nint count)
        where TTransfer : struct, ISocketTransfer
    {
        SafeSocketHandle handle = OperationHandle;
        count = transfer.Invoke(handle);
        if (count >= 0 && !transfer.Advance(handle, count))
        {
            return 0;
        }

        int error = TransferRest(handle, ref transfer, ref count);
        return count > 0 ? 0 : error;
    }

    /// <param name="handle">The socket.</param>
    /// <param name="transfer">What to move.</param>
    /// <param name="count">What the call before has returned; becomes what was moved in all.</param>
    /// <returns>0 or the error that ended it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TransferRest<TTransfer>(SafeSocketHandle handle, ref TTransfer transfer, ref nint count)
        where TTransfer : struct, ISocketTransfer
    {
        nint moved = count;
        int error = moved >= 0 ? 0 : Marshal.GetLastPInvokeError();
        count = Math.Max(count, 0);
        Deadline? deadline = null;
        while (error == 0 || error == NativeError.Interrupted || (error == NativeError.WouldBlock && !transfer.NeverWaits))
        {
            if (error == NativeError.WouldBlock)
            {
                error = WaitIfExpected(handle, transfer.Readiness, ref deadline);
                if (error != 0)
                {
                    break;
                }
            }

            moved = transfer.Invoke(handle);
            error = moved >= 0 ? 0 : Marshal.GetLastPInvokeError();
            if (moved >= 0)
            {
                count += moved;
                deadline = transfer.IsTimedAsWhole ? deadline : null;
                if (!transfer.Advance(handle, moved))
                {
                    break;
                }
            }
        }

        if ((moved <= 0 && deadline is not null) || NativeError.IsCancelled(error))
        {
            ThrowIfDisposed();
        }

        return error;
    }

    /// <returns>0 when the socket is ready or has failed, or the error, which is to block where the owner expects no waiting.</returns>
    /// <exception cref="ObjectDisposedException">The socket was disposed.</exception>
    private int WaitIfExpected(SafeSocketHandle handle, SocketReadiness readiness, ref Deadline? deadline)
    {
        try
        {
            if (!IsWaiting)
            {
                return NativeError.WouldBlock;
            }

            deadline ??= Deadline.After(readiness == SocketReadiness.Write ? SendTimeout : ReceiveTimeout);
        }
        catch (SocketException exception)
        {
            // Thrown on, it would take along the count of what was moved before.
            return exception.NativeErrorCode;
        }

        return Wait(handle, readiness, deadline.GetValueOrDefault());
    }

    /// <returns>0 when the socket is ready or has failed, or the error.</returns>
    /// <exception cref="ObjectDisposedException">The socket was disposed.</exception>
    private static int Wait(SafeSocketHandle handle, SocketReadiness readiness, Deadline deadline)
    {
        while (!deadline.HasPassed)
        {
            int ready = NativeSocket.Poll(handle, readiness, deadline.GetMilliseconds(SliceMilliseconds));
            if (ready > 0)
            {
                return 0;
            }

            if (ready < 0 && Marshal.GetLastPInvokeError() is int error && error != NativeError.Interrupted)
            {
                return error;
            }
        }

        return NativeError.TimedOut;
    }

    /// <remarks>
    /// Disposing a <see cref="Socket"/> shuts it down to end what others do on it. To those it looks like the end of
    /// the stream or an error, until the handle is closed a moment later.
    /// </remarks>
    private void ThrowIfDisposed()
    {
        try
        {
            _ = Type;
        }
        catch (SocketException)
        {
            // The caller has an error to report already.
        }
    }

    /// <returns><see langword="true"/> if it is known that the socket is a stream; otherwise, <see langword="false"/>.</returns>
    internal static bool IsStream(SafeSocketHandle socket)
    {
        try
        {
            return ((SocketRef)socket).Type == SocketType.Stream;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Pins the buffers, one per call of itself, and then moves them.</summary>
    /// <remarks>A pinned local costs nothing, while <see cref="Memory{T}.Pin"/> takes a handle from the collector.</remarks>
    private unsafe int PinAndTransfer<TTransfer>(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, NativeBuffer* native, ref TTransfer transfer, out nint count)
        where TTransfer : struct, ISocketTransfer
    {
        if (buffers.IsEmpty)
        {
            return Transfer(ref transfer, out count);
        }

        ReadOnlySpan<byte> buffer = buffers[0].Span;
        fixed (byte* start = buffer)
        {
            *native = new NativeBuffer(start, buffer.Length);
            return PinAndTransfer(buffers[1..], native + 1, ref transfer, out count);
        }
    }

    private static NativeBuffer[]? RentBuffers(int count) => count <= StackBufferCount ? null : ArrayPool<NativeBuffer>.Shared.Rent(count);

    private static void Return(NativeBuffer[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<NativeBuffer>.Shared.Return(rented);
        }
    }
}
