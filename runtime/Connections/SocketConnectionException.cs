using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>All attempts to connect have failed.</summary>
/// <remarks>The <see cref="SocketException.SocketErrorCode"/> is that of the last attempt, as with <see cref="Socket"/>.</remarks>
public sealed class SocketConnectionException : SocketException
{
    internal SocketConnectionException(IReadOnlyList<SocketConnectionFailure> failures)
        : base(
            (int)failures[^1].Exception.SocketErrorCode,
            string.Join("; ", failures.Select(failure => $"{failure.EndPoint}: {failure.Exception.Message}"))) =>
        Failures = failures;

    /// <summary>Gets every attempt, in the order in which they were made.</summary>
    public IReadOnlyList<SocketConnectionFailure> Failures { get; }
}
