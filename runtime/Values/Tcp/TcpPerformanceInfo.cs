namespace Sockets.Options;

/// <summary>What FreeBSD accounted for a connection (<c>struct tcp_perf_info</c>).</summary>
/// <param name="Counts">How often each kind of work was done, in the order of the kernel.</param>
/// <param name="Times">How many ticks of the time base each kind of work took, in the order of the kernel.</param>
/// <param name="TimeBase">How many ticks a second has.</param>
/// <param name="IsTimeBaseStable">Whether the ticks are equally long at all times.</param>
public readonly record struct TcpPerformanceInfo(
    ReadOnlyMemory<ulong> Counts, ReadOnlyMemory<ulong> Times, ulong TimeBase, bool IsTimeBaseStable);
