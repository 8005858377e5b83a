using System.Net.Sockets;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Sends files.</content>
public readonly ref partial struct SocketRef
{
    // The limit of Windows for one call.
    private const int MaximumTransmission = int.MaxValue - 1;

    /// <summary>Sends a file, or a part of it, without copying it into this process.</summary>
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
            SafeSocketHandle handle = OperationHandle;
            SendFileTransfer transfer = new(file, offset, length);
            nint count = transfer.Invoke(handle);
            error = count >= 0 && !transfer.Advance(handle, count) ? 0 : TransferRest(handle, ref transfer, ref count);
            sent = transfer.BytesSent;
        }

        if (error != 0 && error != NativeError.WouldBlock)
        {
            ThrowIfDisposed();
        }

        return new(sent, NativeError.ToSocketError(error));
    }

    [SupportedOSPlatform("windows")]
    private int TransmitFile(SafeFileHandle file, long offset, long? length, out long sent)
    {
        // For Windows, a length of 0 is the whole file, and an offset beyond the end is an error.
        long left = Math.Min(length ?? long.MaxValue, RandomAccess.GetLength(file) - offset);
        sent = 0;
        while (left > 0)
        {
            int error = NativeSocket.TransmitFile(
                OperationHandle, file, offset + sent, (int)Math.Min(left, MaximumTransmission), out int count);
            sent += count;
            left -= count;
            if (error != 0)
            {
                return error;
            }
        }

        return 0;
    }
}
