using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>What one system call moves, and what is left to be moved after it.</summary>
/// <remarks>
/// Implemented by structs, so that the loop around it is compiled once for each, without indirection and garbage.
/// </remarks>
internal interface ISocketTransfer
{
    /// <summary>Gets what to wait for when the call would block.</summary>
    SocketReadiness Readiness { get; }

    /// <summary>Gets a value that tells whether the caller has asked not to wait.</summary>
    bool NeverWaits { get; }

    /// <summary>Gets a value that tells whether the timeout is for all of it, and not for each step.</summary>
    bool IsTimedAsWhole { get; }

    /// <summary>Makes the system call, which does not wait itself except on Windows.</summary>
    /// <returns>The count, or -1; then the error is the last P/Invoke error.</returns>
    nint Invoke(SafeSocketHandle socket);

    /// <summary>Goes on to what is left.</summary>
    /// <returns>Whether a caller who waits expects more to be moved.</returns>
    bool Advance(SafeSocketHandle socket, nint count);
}
