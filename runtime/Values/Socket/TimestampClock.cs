namespace Sockets.Options;

/// <summary>Specifies the clock and the format of receive timestamps on FreeBSD.</summary>
public enum TimestampClock
{
    /// <summary>The time of day, in microseconds.</summary>
    RealTimeMicroseconds = 0,

    /// <summary>The time of day, as a 64-bit binary fraction.</summary>
    BinaryTime = 1,

    /// <summary>The time of day, in nanoseconds.</summary>
    RealTime = 2,

    /// <summary>The time since an unspecified point in the past, in nanoseconds.</summary>
    Monotonic = 3,
}
