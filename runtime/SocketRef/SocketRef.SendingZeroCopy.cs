namespace Sockets.Options;

/// <content>Sends without copying, for <see cref="ZeroCopySender"/>.</content>
public readonly ref partial struct SocketRef
{
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">The length of the buffer.</param>
    /// <param name="destination">The address, which is empty for the peer.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="count">The number of sends that the operating system will report. It is set even if the call throws.</param>
    /// <param name="bytesSent">The number of bytes sent.</param>
    /// <returns>0 or the error.</returns>
    internal unsafe int SendZeroCopyCore(
        byte* buffer, int length, ReadOnlySpan<byte> destination, SocketMessageFlags flags, ref uint count, out int bytesSent)
    {
        fixed (byte* name = destination)
        {
            ZeroCopySendTransfer transfer = new(buffer, length, name, destination.Length, flags);
            try
            {
                int error = Transfer(ref transfer, out nint sent);
                bytesSent = (int)sent;
                return error;
            }
            finally
            {
                count = transfer.Count;
            }
        }
    }
}
