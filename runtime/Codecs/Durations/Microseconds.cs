namespace Sockets.Options.Codecs;

/// <summary>Represents an unsigned number of microseconds.</summary>
public readonly struct Microseconds : IDurationUnit
{
    /// <inheritdoc/>
    public static long Ticks => TimeSpan.TicksPerMicrosecond;

    /// <inheritdoc/>
    public static string Suffix => " us";
}
