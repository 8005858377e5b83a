using System.Net.Sockets;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Sending files.</content>
public readonly ref partial struct SocketRef
{
    // The most that Windows takes in one call.
    private const int MaximumTransmission = int.MaxValue - 1;

    /// <summary>Sends a file, or a part of it, without a copy in this process.</summary>
    /// <param name="file">The file, whose own position neither matters nor moves.</param>
    /// <param name="offset">Where in the file to begin.</param>
    /// <param name="length">How many bytes to send at most; <see langword="null"/> for all to the end of the file.</param>
    /// <returns>How many bytes were sent, and what stopped the rest.</returns>
    /// <remarks>
    /// <para>
    /// A refusal is no exception here but a part of the result, because what was sent before it must not be sent again.
    /// Where the socket does not wait, <see cref="SocketError.WouldBlock"/> stands for the rest that is to be sent later.
    /// </para>
    /// <para>On Windows the whole file is awaited in either mode, and the time to send is not limited.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The offset or the length is negative.</exception>
    /// <exception cref="ObjectDisposedException">The socket or the file is disposed, or the socket was meanwhile.</exception>
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
        // Windows takes a length of zero for all, and refuses to begin behind the end.
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
