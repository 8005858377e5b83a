namespace Sockets.Options;

/// <summary>From which of the system's ranges a port comes that the system chooses, on Apple's systems and FreeBSD.</summary>
public enum EphemeralPortRange
{
    /// <summary>The default range, <c>portrange.first</c> to <c>portrange.last</c>.</summary>
    Default = 0,

    /// <summary>The high range, <c>portrange.hifirst</c> to <c>portrange.hilast</c>.</summary>
    High = 1,

    /// <summary>The low range, <c>portrange.lowfirst</c> to <c>portrange.lowlast</c>, which is privileged.</summary>
    Low = 2,
}
