namespace Sockets.Options;

/// <summary>How TCP finds out that the peer of an idle connection is gone.</summary>
/// <remarks>What is left <see langword="null"/> stays as the operating system has it.</remarks>
public readonly record struct TcpKeepAlive
{
    /// <summary>Gets how long the connection is idle before the first probe, in whole seconds, rounded up.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Gets the time between one probe and the next, in whole seconds, rounded up.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Gets how many unanswered probes end the connection.</summary>
    public int? RetryCount { get; init; }
}
