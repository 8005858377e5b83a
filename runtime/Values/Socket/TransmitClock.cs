namespace Sockets.Options;

/// <summary>A clock by which packets are sent at a given time.</summary>
public enum TransmitClock
{
    /// <summary>The time of day, <c>CLOCK_REALTIME</c>.</summary>
    RealTime = 0,

    /// <summary>The time since some moment in the past, never set, <c>CLOCK_MONOTONIC</c>.</summary>
    Monotonic = 1,

    /// <summary>The time of day without leap seconds, <c>CLOCK_TAI</c>.</summary>
    InternationalAtomicTime = 11,
}
