using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Transfers data and waits, for all operations.</content>
public readonly ref partial struct SocketRef
{
    // Disposing a handle or canceling a token does not wake a waiting thread, which checks for both at this interval.
    private const int SliceMilliseconds = 100;

    // Longer lists use pooled arrays.
    private const int StackBufferCount = 32;

    private SafeSocketHandle OperationHandle => _socket?.SafeHandle ?? Handle;

    /// <summary>Gets a value indicating whether operations wait.</summary>
    /// <remarks>
    /// The descriptor of a <see cref="Socket"/> that has run an asynchronous operation is non-blocking except on Windows, so
    /// the descriptor does not indicate the mode. On Windows, the mode of a handle is unknown, and the system call waits.
    /// </remarks>
    private bool IsWaiting =>
        _socket is not null
            ? _socket.Blocking
            : !OperatingSystem.IsWindows() && !NativeSocket.IsNonBlocking(OperationHandle);

    /// <summary>Transfers data, and waits if the socket is blocking.</summary>
    /// <returns>0 or the error. A partial transfer is a success, and the next call returns the error.</returns>
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
    /// <param name="transfer">The transfer.</param>
    /// <param name="count">The result of the first system call, which is replaced with the total count.</param>
    /// <returns>0 or the error that ended the transfer.</returns>
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

    /// <returns>0 if the socket is ready or has failed; otherwise, the error.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
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
            // An exception would lose the count of the bytes already transferred.
            return exception.NativeErrorCode;
        }

        return Wait(handle, readiness, deadline.GetValueOrDefault());
    }

    /// <returns>0 if the socket is ready or has failed; otherwise, the error.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
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
    /// Disposing a <see cref="Socket"/> shuts it down to end its pending operations. They observe the end of the stream or an
    /// error before the handle is closed.
    /// </remarks>
    private void ThrowIfDisposed()
    {
        try
        {
            _ = SocketType;
        }
        catch (SocketException)
        {
            // The caller already has an error to report.
        }
    }

    /// <returns><see langword="true"/> if the socket is known to be a stream; otherwise, <see langword="false"/>.</returns>
    internal static bool IsStream(SafeSocketHandle socket)
    {
        try
        {
            return ((SocketRef)socket).SocketType == SocketType.Stream;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Pins the buffers, one with each recursive call, and transfers them.</summary>
    /// <remarks>A pinned local is free. <see cref="Memory{T}.Pin"/> allocates a handle of the garbage collector.</remarks>
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
