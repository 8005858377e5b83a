namespace Sockets.Options;

/// <summary>Represents the work that FreeBSD accounted for a connection (<c>struct tcp_perf_info</c>).</summary>
/// <param name="Counts">The number of times that each kind of work was done, in the order of the kernel.</param>
/// <param name="Times">The ticks of the time base that each kind of work required, in the order of the kernel.</param>
/// <param name="TimeBase">The number of ticks in a second.</param>
/// <param name="IsTimeBaseStable">Indicates whether the length of the ticks is constant.</param>
public readonly record struct TcpPerformanceInfo(
    ReadOnlyMemory<ulong> Counts, ReadOnlyMemory<ulong> Times, ulong TimeBase, bool IsTimeBaseStable)
{
    /// <inheritdoc/>
    public bool Equals(TcpPerformanceInfo other) =>
        (TimeBase, IsTimeBaseStable) == (other.TimeBase, other.IsTimeBaseStable)
            && Counts.Span.SequenceEqual(other.Counts.Span)
            && Times.Span.SequenceEqual(other.Times.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TimeBase, IsTimeBaseStable, Counts.Length, Times.Length);
}
