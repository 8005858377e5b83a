using System.Diagnostics;

namespace Sockets.Options;

/// <summary>Represents a point in time that changes of the clock do not affect, or the absence of one.</summary>
internal readonly struct Deadline
{
    private readonly long _start;
    private readonly TimeSpan _timeout;

    private Deadline(TimeSpan timeout)
    {
        _start = Stopwatch.GetTimestamp();
        _timeout = timeout;
    }

    internal static Deadline After(TimeSpan? timeout) => new(timeout ?? Timeout.InfiniteTimeSpan);

    internal bool HasPassed => _timeout != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(_start) >= _timeout;

    /// <summary>Returns the remaining time, rounded up, so that a wait of this length does not end too early.</summary>
    internal int GetMilliseconds(int maximum)
    {
        if (_timeout == Timeout.InfiniteTimeSpan)
        {
            return maximum;
        }

        double left = (_timeout - Stopwatch.GetElapsedTime(_start)).TotalMilliseconds;
        return (int)Math.Ceiling(Math.Clamp(left, 0, maximum));
    }
}
