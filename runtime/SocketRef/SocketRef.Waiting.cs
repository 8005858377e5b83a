using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Transfers data and waits, for all operations.</content>
public readonly ref partial struct SocketRef
{
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
        SocketWait wait = default;
        try
        {
            while (error == 0 || error == NativeError.Interrupted || (NativeError.IsPending(error) && !transfer.NeverWaits))
            {
                if (NativeError.IsPending(error))
                {
                    error = WaitIfExpected(handle, error, transfer.Readiness, ref wait);
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
                    wait.OnProgress(transfer.IsTimedAsWhole);
                    if (!transfer.Advance(handle, moved))
                    {
                        break;
                    }
                }
            }

            if ((moved <= 0 && wait.IsTimed) || NativeError.IsCancelled(error))
            {
                ThrowIfDisposed();
            }

            return error;
        }
        finally
        {
            wait.Dispose();
        }
    }

    /// <param name="handle">The socket.</param>
    /// <param name="pending">The error that indicates that the call would wait.</param>
    /// <param name="readiness">The readiness for which to wait.</param>
    /// <param name="wait">The preceding waits of the operation.</param>
    /// <returns>0 if the call can succeed or fail; otherwise, the error.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    private int WaitIfExpected(SafeSocketHandle handle, int pending, SocketReadiness readiness, ref SocketWait wait)
    {
        try
        {
            if (!IsWaiting)
            {
                return pending;
            }

            if (!wait.IsTimed)
            {
                wait.Start(readiness == SocketReadiness.Write ? SendTimeout : ReceiveTimeout);
            }
        }
        catch (SocketException exception)
        {
            // An exception would lose the count of the bytes already transferred.
            return exception.NativeErrorCode;
        }

        return wait.Wait(handle, readiness);
    }

    /// <remarks>
    /// Disposing a <see cref="Socket"/> shuts it down to end its pending operations. They observe the end of the stream or an
    /// error before the handle is closed.
    /// </remarks>
    internal void ThrowIfDisposed()
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

    /// <summary>Pins the buffers, one with each recursive call, and transfers them.</summary>
    /// <param name="buffers">The buffers that are not yet pinned.</param>
    /// <param name="native">The place for the first of them.</param>
    /// <param name="room">The maximum number of bytes to transfer. The rest of the buffers is not used.</param>
    /// <param name="transfer">The transfer.</param>
    /// <param name="count">The number of bytes transferred.</param>
    /// <remarks>A pinned local is free. <see cref="Memory{T}.Pin"/> allocates a handle of the garbage collector.</remarks>
    private unsafe int PinAndTransfer<TTransfer>(
        ReadOnlySpan<ReadOnlyMemory<byte>> buffers, NativeBuffer* native, long room, ref TTransfer transfer, out nint count)
        where TTransfer : struct, ISocketTransfer
    {
        if (buffers.IsEmpty)
        {
            return Transfer(ref transfer, out count);
        }

        ReadOnlySpan<byte> buffer = buffers[0].Span;
        fixed (byte* start = buffer)
        {
            int length = (int)Math.Min(buffer.Length, room);
            *native = new NativeBuffer(start, length);
            return PinAndTransfer(buffers[1..], native + 1, room - length, ref transfer, out count);
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
