namespace Sockets.Options;

/// <summary>Represents the settings by which TCP detects that the peer of an idle connection is unreachable.</summary>
/// <remarks><see langword="null"/> does not change the setting of the operating system.</remarks>
public readonly record struct TcpKeepAlive
{
    /// <summary>Gets the idle time before the first probe. Rounded up to whole seconds.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Gets the time between two probes. Rounded up to whole seconds.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Gets the number of unanswered probes after which the connection ends.</summary>
    public int? RetryCount { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpKeepAlive), PrintMembers);
}
