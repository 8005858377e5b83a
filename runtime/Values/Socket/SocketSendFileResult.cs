using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>How much of a file was sent, and what stopped it.</summary>
/// <param name="BytesSent">How many bytes were handed over, also when an error stopped the rest.</param>
/// <param name="Error"><see cref="SocketError.Success"/> if all that was asked for was sent, or the file ended.</param>
public readonly record struct SocketSendFileResult(long BytesSent, SocketError Error);
