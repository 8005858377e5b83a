using System.Buffers;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Sends files.</content>
public readonly ref partial struct SocketRef
{
    // The limit of Windows for one call.
    private const int MaximumTransmission = int.MaxValue - 1;

    private const int CopiedLength = 1 << 17;

    /// <summary>Sends a file, or a part of it, without copying it into this process if possible.</summary>
    /// <param name="file">The file. Its position is not used and does not change.</param>
    /// <param name="offset">The position in the file at which to start.</param>
    /// <param name="length">
    /// The maximum number of bytes to send, or <see langword="null"/> to send the rest of the file.
    /// </param>
    /// <returns>The number of bytes sent, and the error that prevented the rest.</returns>
    /// <remarks>
    /// <para>
    /// The error is part of the result, because the bytes sent before it must not be sent again. If the socket is
    /// non-blocking, the error is <see cref="SocketError.WouldBlock"/> when the send queue is full.
    /// </para>
    /// <para>
    /// Except on Windows, a blocking handle sends copies of the file, because nothing would end the system call that waits
    /// in the kernel when the handle is disposed. A <see cref="Socket"/> and a non-blocking handle send it without copying.
    /// </para>
    /// <para>On Windows, the method waits for the whole file in either blocking mode and ignores the send timeout.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="offset"/> or <paramref name="length"/> is negative.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket or the file has been disposed.</exception>
    public SocketSendFileResult SendFile(SafeFileHandle file, long offset = 0, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length.GetValueOrDefault(), nameof(length));
        if (length == 0)
        {
            return default;
        }

        int error;
        long sent;
        if (OperatingSystem.IsWindows())
        {
            error = TransmitFile(file, offset, length, out sent);
        }
        else
        {
            error = SendFileCore(file, offset, length, out sent);
        }

        if (error != 0 && error != NativeError.WouldBlock)
        {
            ThrowIfDisposed();
        }

        return new(sent, NativeError.ToSocketError(error));
    }

    private int SendFileCore(SafeFileHandle file, long offset, long? length, out long sent)
    {
        SafeSocketHandle handle = OperationHandle;
        sent = 0;
        if (_socket is null)
        {
            int error = NativeSocket.GetNonBlocking(handle, out bool isNonBlocking);
            if (error != 0 || !isNonBlocking)
            {
                return error != 0 ? error : CopyFile(handle, file, offset, length, out sent);
            }
        }

        SendFileTransfer transfer = new(file, offset, length);
        int result = TransferFile(handle, ref transfer);
        sent = transfer.BytesSent;
        return result;
    }

    private unsafe int CopyFile(SafeSocketHandle handle, SafeFileHandle file, long offset, long? length, out long sent)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent((int)Math.Min(length ?? CopiedLength, CopiedLength));
        try
        {
            fixed (byte* buffer = rented)
            {
                CopyFileTransfer transfer = new(file, offset, length, buffer, rented.Length);
                int error = TransferFile(handle, ref transfer);
                sent = transfer.BytesSent;
                return error;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <returns>0 or the error that prevented the rest.</returns>
    private int TransferFile<TTransfer>(SafeSocketHandle handle, ref TTransfer transfer)
        where TTransfer : struct, ISocketTransfer
    {
        nint count = transfer.Invoke(handle);
        return count >= 0 && !transfer.Advance(handle, count) ? 0 : TransferRest(handle, ref transfer, ref count);
    }

    [SupportedOSPlatform("windows")]
    private int TransmitFile(SafeFileHandle file, long offset, long? length, out long sent)
    {
        // For Windows, a length of 0 is the whole file, and an offset beyond the end is an error.
        long left = Math.Min(length ?? long.MaxValue, RandomAccess.GetLength(file) - offset);
        sent = 0;
        SafeSocketHandle handle = OperationHandle;
        SafeSocketHandle duplicate = NativeSocket.Duplicate(handle);
        try
        {
            while (left > 0)
            {
                int error = NativeSocket.TransmitFile(
                    handle, duplicate, file, offset + sent, (int)Math.Min(left, MaximumTransmission), SocketWait.SliceMilliseconds, out int count);
                sent += count;
                left -= count;
                if (error != 0)
                {
                    return error;
                }
            }

            return 0;
        }
        finally
        {
            NativeSocket.CloseDuplicate(duplicate);
        }
    }
}
