namespace Sockets.Options;

/// <summary>Specifies the clock for the transmit times of packets.</summary>
public enum TransmitClock
{
    /// <summary>The time of day (<c>CLOCK_REALTIME</c>).</summary>
    RealTime = 0,

    /// <summary>The time since an unspecified point in the past (<c>CLOCK_MONOTONIC</c>).</summary>
    Monotonic = 1,

    /// <summary>The time of day without leap seconds (<c>CLOCK_TAI</c>).</summary>
    InternationalAtomicTime = 11,
}
