using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>The exception that is thrown when no attempt to connect has succeeded.</summary>
/// <remarks>
/// The <see cref="SocketException.SocketErrorCode"/> is <see cref="SocketError.TimedOut"/> if the timeout of all attempts
/// elapsed. Otherwise, it is that of the last attempt, as for <see cref="Socket"/>.
/// </remarks>
public sealed class SocketConnectionException : SocketException
{
    internal SocketConnectionException(SocketError error, IReadOnlyList<SocketConnectionFailure> failures)
        : base((int)error, string.Join("; ", failures.Select(failure => $"{failure.EndPoint}: {failure.Exception.Message}"))) =>
        Failures = failures;

    /// <summary>Gets the failed attempts, in the order in which they started.</summary>
    public IReadOnlyList<SocketConnectionFailure> Failures { get; }
}
