using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents the result of sending a file.</summary>
/// <param name="BytesSent">The number of bytes that were sent, also if an error occurred afterwards.</param>
/// <param name="Error">The error, or <see cref="SocketError.Success"/> if everything was sent or the file ended.</param>
public readonly record struct SocketSendFileResult(long BytesSent, SocketError Error)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketSendFileResult), PrintMembers);
}
