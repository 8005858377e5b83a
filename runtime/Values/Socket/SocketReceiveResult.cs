namespace Sockets.Options;

/// <summary>Represents the result of receiving.</summary>
/// <param name="BytesReceived">The number of received bytes, which is 0 at the end of a stream.</param>
/// <param name="Flags">
/// The flags of the message. <see cref="SocketMessageFlags.Truncated"/> indicates a message that was longer than the
/// buffers, on every operating system, including those that report it as an error.
/// </param>
public readonly record struct SocketReceiveResult(int BytesReceived, SocketMessageFlags Flags)
{
    /// <summary>Gets a value indicating whether the message was longer than the buffers.</summary>
    public bool IsTruncated => (Flags & SocketMessageFlags.Truncated) != 0;

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketReceiveResult), PrintMembers);
}
