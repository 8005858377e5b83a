using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Who is at the other end of a Unix domain socket (<c>struct ucred</c>).</summary>
/// <param name="ProcessId">The process; 0 if there is none, or if it is outside this process's PID namespace.</param>
/// <param name="UserId">The effective user, or <see cref="uint.MaxValue"/>.</param>
/// <param name="GroupId">The effective group, or <see cref="uint.MaxValue"/>.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct UnixCredentials(int ProcessId, uint UserId, uint GroupId);
