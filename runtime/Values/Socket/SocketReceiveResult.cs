namespace Sockets.Options;

/// <summary>What was received.</summary>
/// <param name="BytesReceived">How many bytes; 0 at the end of a stream.</param>
/// <param name="Flags">
/// What came with them. <see cref="SocketMessageFlags.Truncated"/> stands for a message longer than the buffers on
/// every operating system, those included that make an error of it.
/// </param>
public readonly record struct SocketReceiveResult(int BytesReceived, SocketMessageFlags Flags)
{
    /// <summary>Gets a value that tells whether the message was longer than the buffers.</summary>
    public bool IsTruncated => (Flags & SocketMessageFlags.Truncated) != 0;
}
