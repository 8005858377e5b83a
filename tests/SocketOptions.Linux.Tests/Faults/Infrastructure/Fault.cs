namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>A system call that fails instead of being made.</summary>
/// <param name="SystemCall">The call, by the kernel's name.</param>
/// <param name="Errno">The error with which it fails.</param>
/// <param name="Occurrence">The index among the calls of this name that the operation makes; the first is 1.</param>
/// <param name="IsLasting">Whether all later calls fail as well.</param>
internal readonly record struct Fault(string SystemCall, Errno Errno, int Occurrence = 1, bool IsLasting = false)
{
    /// <summary>Gets the option of strace.</summary>
    internal string Injection => $"inject={SystemCall}:error={Errno}:when={Occurrence}{(IsLasting ? "+" : string.Empty)}";

    public override string ToString() => $"{SystemCall}#{Occurrence} {Errno}";
}
