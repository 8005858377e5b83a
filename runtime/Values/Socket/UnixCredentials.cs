namespace Sockets.Options;

/// <summary>Represents the peer of a Unix domain socket (<c>struct ucred</c>).</summary>
/// <param name="ProcessId">
/// The process, or <see langword="null"/> if there is no peer, or if it is outside the PID namespace of this process.
/// </param>
/// <param name="UserId">The effective user, or <see langword="null"/> if there is no peer.</param>
/// <param name="GroupId">The effective group, or <see langword="null"/> if there is no peer.</param>
public readonly record struct UnixCredentials(int? ProcessId, uint? UserId, uint? GroupId)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(UnixCredentials), PrintMembers);
}
