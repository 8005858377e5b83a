using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents the system call of a transfer, and the data that remains after each call.</summary>
/// <remarks>
/// Structs implement the interface, so that the JIT compiles the loop for each of them, without indirection or allocation.
/// </remarks>
internal interface ISocketTransfer
{
    /// <summary>Gets the readiness for which to wait if the call would block.</summary>
    SocketReadiness Readiness { get; }

    /// <summary>Gets a value indicating whether the flags of the caller prevent waiting.</summary>
    bool NeverWaits { get; }

    /// <summary>Gets a value indicating whether the timeout applies to the whole transfer instead of each call.</summary>
    bool IsTimedAsWhole { get; }

    /// <summary>Makes the system call, which waits on Windows only.</summary>
    /// <returns>The count, or -1 if the call failed; the error is the last P/Invoke error.</returns>
    nint Invoke(SafeSocketHandle socket);

    /// <summary>Advances to the remaining data.</summary>
    /// <returns>
    /// <see langword="true"/> if a blocking caller expects another call; otherwise, <see langword="false"/>.
    /// </returns>
    bool Advance(SafeSocketHandle socket, nint count);
}
