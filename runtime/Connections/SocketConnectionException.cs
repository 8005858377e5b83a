using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>The exception that is thrown when all attempts to connect have failed.</summary>
/// <remarks>
/// The <see cref="SocketException.SocketErrorCode"/> is that of the last attempt, as for <see cref="Socket"/>.
/// </remarks>
public sealed class SocketConnectionException : SocketException
{
    internal SocketConnectionException(IReadOnlyList<SocketConnectionFailure> failures)
        : base(
            (int)failures[^1].Exception.SocketErrorCode,
            string.Join("; ", failures.Select(failure => $"{failure.EndPoint}: {failure.Exception.Message}"))) =>
        Failures = failures;

    /// <summary>Gets the failed attempts, in order.</summary>
    public IReadOnlyList<SocketConnectionFailure> Failures { get; }
}
