using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>An operation, and one of the system calls it makes.</summary>
/// <param name="Name">The name for users.</param>
/// <param name="SystemCall">The system call.</param>
/// <param name="Invoke">Runs the operation, which succeeds if the kernel does.</param>
/// <param name="Retried">The errors after which it makes the call again, and succeeds.</param>
/// <param name="Occurrence">The index among the calls of this name; the first is 1.</param>
/// <param name="IsToldBySocket">Whether <see cref="Socket"/>, if there is one, makes the call.</param>
internal sealed record Operation(
    string Name,
    string SystemCall,
    Func<Stage, long> Invoke,
    IReadOnlyList<Errno> Retried,
    int Occurrence = 1,
    bool IsToldBySocket = false)
{
    public override string ToString() => $"{Name}, {SystemCall}#{Occurrence}";
}
