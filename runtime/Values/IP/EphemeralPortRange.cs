namespace Sockets.Options;

/// <summary>Specifies the range from which Apple platforms and FreeBSD choose a local port.</summary>
public enum EphemeralPortRange
{
    /// <summary>The default range, <c>portrange.first</c> to <c>portrange.last</c>.</summary>
    Default = 0,

    /// <summary>The high range, <c>portrange.hifirst</c> to <c>portrange.hilast</c>.</summary>
    High = 1,

    /// <summary>The low range, <c>portrange.lowfirst</c> to <c>portrange.lowlast</c>, which requires privileges.</summary>
    Low = 2,
}
