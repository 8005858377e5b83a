namespace Sockets.Options;

/// <summary>What a <see cref="TcpRackHybridPacing"/> is about.</summary>
[Flags]
public enum TcpRackHybridPacingModes
{
    /// <summary>Turns hybrid pacing off.</summary>
    None = 0,

    /// <summary>Makes up for time that was lost.</summary>
    CatchUp = 1,

    /// <summary>Logs in detail.</summary>
    DetailedLog = 1 << 1,

    /// <summary>The rate is valid.</summary>
    HasRate = 1 << 2,

    /// <summary>The segment hint is valid.</summary>
    HasMaximumSegmentHint = 1 << 3,

    /// <summary>Turns hybrid pacing on.</summary>
    Enable = 1 << 4,

    /// <summary>The segment hint overrides what catching up would choose.</summary>
    OverridesMaximumSegment = 1 << 5,
}
