namespace Sockets.Options;

/// <summary>Specifies the modes of a <see cref="TcpRackHybridPacing"/>.</summary>
[Flags]
public enum TcpRackHybridPacingModes
{
    /// <summary>Disables hybrid pacing.</summary>
    None = 0,

    /// <summary>Compensates for lost time.</summary>
    CatchUp = 1,

    /// <summary>Logs details.</summary>
    DetailedLog = 1 << 1,

    /// <summary>Indicates that the rate is valid.</summary>
    HasRate = 1 << 2,

    /// <summary>Indicates that the segment hint is valid.</summary>
    HasMaximumSegmentHint = 1 << 3,

    /// <summary>Enables hybrid pacing.</summary>
    Enable = 1 << 4,

    /// <summary>Indicates that the segment hint overrides the value that catching up would choose.</summary>
    OverridesMaximumSegment = 1 << 5,
}
